/** Exact parts of a whole. */
@NullMarked
package io.penstock.dsl.share;

import org.jspecify.annotations.NullMarked;
