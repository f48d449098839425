/** Flows: the delivery plans of offers, and how far leads have come in them. */
@NullMarked
package io.penstock.domain.flow;

import org.jspecify.annotations.NullMarked;
