/** The tree of a distribution script. */
@NullMarked
package io.penstock.dsl.script.syntax;

import org.jspecify.annotations.NullMarked;
