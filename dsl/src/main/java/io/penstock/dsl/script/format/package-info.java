/** The canonical text of a distribution script. */
@NullMarked
package io.penstock.dsl.script.format;

import org.jspecify.annotations.NullMarked;
