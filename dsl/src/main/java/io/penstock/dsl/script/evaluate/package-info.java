/** What a distribution script does with a lead: the choice, its trace and its exact odds. */
@NullMarked
package io.penstock.dsl.script.evaluate;

import org.jspecify.annotations.NullMarked;
