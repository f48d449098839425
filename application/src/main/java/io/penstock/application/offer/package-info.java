/** Offers as documents. */
@NullMarked
package io.penstock.application.offer;

import org.jspecify.annotations.NullMarked;
