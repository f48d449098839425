/** The commands that measure. */
@NullMarked
package io.penstock.bootstrap.cli.bench;

import org.jspecify.annotations.NullMarked;
