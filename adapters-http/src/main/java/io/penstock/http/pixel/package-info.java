/** What became of pixels, and trying them, over HTTP. */
@NullMarked
package io.penstock.http.pixel;

import org.jspecify.annotations.NullMarked;
