/** What compiled expressions are made of, and how values compare. */
@NullMarked
package io.penstock.dsl.criteria.evaluate;

import org.jspecify.annotations.NullMarked;
