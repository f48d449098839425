/** What is wrong with a script beyond the reading of single lines. */
@NullMarked
package io.penstock.dsl.script.check;

import org.jspecify.annotations.NullMarked;
