/** What is measured, a class for each experiment. */
@NullMarked
package io.penstock.bootstrap.bench.experiment;

import org.jspecify.annotations.NullMarked;
