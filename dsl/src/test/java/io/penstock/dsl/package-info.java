/** Tests of the module as a whole. */
@NullMarked
package io.penstock.dsl;

import org.jspecify.annotations.NullMarked;
