/** The command line. */
@NullMarked
package io.penstock.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
