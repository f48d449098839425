/** Decisions: which company got a lead, and everything needed to replay why. */
@NullMarked
package io.penstock.domain.routing;

import org.jspecify.annotations.NullMarked;
