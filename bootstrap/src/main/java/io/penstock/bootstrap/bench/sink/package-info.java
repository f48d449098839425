/** Buyers on this machine that answer, dawdle or misbehave. */
@NullMarked
package io.penstock.bootstrap.bench.sink;

import org.jspecify.annotations.NullMarked;
