/** A show of the whole on sample data: companies, offers, buyers and leads. */
@NullMarked
package io.penstock.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
