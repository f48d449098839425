/** Measures what a delivery over HTTP costs, beside a loop of the bare client. */
@NullMarked
package io.penstock.bootstrap.benchmark.client;

import org.jspecify.annotations.NullMarked;
