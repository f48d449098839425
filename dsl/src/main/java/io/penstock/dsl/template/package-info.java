/** Texts with places for values, and how values are escaped for where they stand. */
@NullMarked
package io.penstock.dsl.template;

import org.jspecify.annotations.NullMarked;
