/** Where a lead stands in its life, and the steps that lead from one status to another. */
@NullMarked
package io.penstock.domain.status;

import org.jspecify.annotations.NullMarked;
