/** Offers: what a lead is about and by which script it is distributed. */
@NullMarked
package io.penstock.domain.offer;

import org.jspecify.annotations.NullMarked;
