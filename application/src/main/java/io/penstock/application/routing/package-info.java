/** Decides which company gets a lead. */
@NullMarked
package io.penstock.application.routing;

import org.jspecify.annotations.NullMarked;
