/** The words and signs of an expression. */
@NullMarked
package io.penstock.dsl.criteria.token;

import org.jspecify.annotations.NullMarked;
