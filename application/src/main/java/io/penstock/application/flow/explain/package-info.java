/** Flows in words. */
@NullMarked
package io.penstock.application.flow.explain;

import org.jspecify.annotations.NullMarked;
