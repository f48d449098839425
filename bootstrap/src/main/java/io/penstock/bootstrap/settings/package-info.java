/** The settings of the program, from a file, the environment and the command line. */
@NullMarked
package io.penstock.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
