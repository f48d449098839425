/** Rounds of measurements, and the table of their ratios. */
@NullMarked
package io.penstock.bootstrap.bench.table;

import org.jspecify.annotations.NullMarked;
