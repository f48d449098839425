/** The contract of the ports that keep pixels, and tests of what fires them. */
@NullMarked
package io.penstock.application.pixel;

import org.jspecify.annotations.NullMarked;
