/** How leads go through the flows of their offers. */
@NullMarked
package io.penstock.application.flow;

import org.jspecify.annotations.NullMarked;
