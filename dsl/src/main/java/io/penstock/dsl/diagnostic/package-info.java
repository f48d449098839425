/** What is wrong with a text, where, and how to mend it. */
@NullMarked
package io.penstock.dsl.diagnostic;

import org.jspecify.annotations.NullMarked;
