/** Counts and times what happens, for Prometheus. */
@NullMarked
package io.penstock.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
