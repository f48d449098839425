/** Contracts and fixtures of the ports that keep leads. */
@NullMarked
package io.penstock.application.lead;

import org.jspecify.annotations.NullMarked;
