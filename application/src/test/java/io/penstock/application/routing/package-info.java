/** Tests of what decisions read. */
@NullMarked
package io.penstock.application.routing;

import org.jspecify.annotations.NullMarked;
