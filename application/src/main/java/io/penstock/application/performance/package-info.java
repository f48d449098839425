/** What recipients make of the leads they get, and the weights that follow from it. */
@NullMarked
package io.penstock.application.performance;

import org.jspecify.annotations.NullMarked;
