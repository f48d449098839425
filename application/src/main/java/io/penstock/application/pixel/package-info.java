/** Pixels: where they are written, what is to be fired when, and who fires it. */
@NullMarked
package io.penstock.application.pixel;

import org.jspecify.annotations.NullMarked;
