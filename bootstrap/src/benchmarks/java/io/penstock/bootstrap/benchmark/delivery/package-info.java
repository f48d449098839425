/** How fast deliveries are claimed and completed, beside a scheduler of general use. */
@NullMarked
package io.penstock.bootstrap.benchmark.delivery;

import org.jspecify.annotations.NullMarked;
