/** A lead: a person's order or enquiry, what it can be routed by and its status. */
@NullMarked
package io.penstock.domain.lead;

import org.jspecify.annotations.NullMarked;
