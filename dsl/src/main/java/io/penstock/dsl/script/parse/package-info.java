/** From a script's text to its tree, with everything that is wrong with the text. */
@NullMarked
package io.penstock.dsl.script.parse;

import org.jspecify.annotations.NullMarked;
