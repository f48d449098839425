/** Puts the program together, starts it and stops it. */
@NullMarked
package io.penstock.bootstrap;

import org.jspecify.annotations.NullMarked;
