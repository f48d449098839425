/** Sends leads to the companies that got them, again and again until it is settled. */
@NullMarked
package io.penstock.application.delivery;

import org.jspecify.annotations.NullMarked;
