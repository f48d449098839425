/** Leads that are sent to a server as fast as it answers, or at a given rate. */
@NullMarked
package io.penstock.bootstrap.bench.load;

import org.jspecify.annotations.NullMarked;
