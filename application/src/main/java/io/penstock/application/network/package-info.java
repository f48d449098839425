/** Ranges of network addresses, as settings of several adapters name them. */
@NullMarked
package io.penstock.application.network;

import org.jspecify.annotations.NullMarked;
