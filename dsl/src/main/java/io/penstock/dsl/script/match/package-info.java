/** Which lines of a script a lead meets, found by an index rather than by trying each. */
@NullMarked
package io.penstock.dsl.script.match;

import org.jspecify.annotations.NullMarked;
