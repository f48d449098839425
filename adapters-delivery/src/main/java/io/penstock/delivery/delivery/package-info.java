/**
 * Sends leads to buyers over HTTP, to public addresses and to networks that are allowed by name.
 */
@NullMarked
package io.penstock.delivery.delivery;

import org.jspecify.annotations.NullMarked;
