/** Contracts and fixtures of the ports that keep deliveries. */
@NullMarked
package io.penstock.application.delivery;

import org.jspecify.annotations.NullMarked;
