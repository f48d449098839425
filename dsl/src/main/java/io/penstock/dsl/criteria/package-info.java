/** Conditions on a lead and its delivery: read, checked and compiled. */
@NullMarked
package io.penstock.dsl.criteria;

import org.jspecify.annotations.NullMarked;
