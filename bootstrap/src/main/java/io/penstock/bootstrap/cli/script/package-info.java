/** The commands that work on distribution scripts in files, without a server. */
@NullMarked
package io.penstock.bootstrap.cli.script;

import org.jspecify.annotations.NullMarked;
