/** Programs, database and buyers that are killed under load, and what must be true afterwards. */
@NullMarked
package io.penstock.bootstrap.bench.chaos;

import org.jspecify.annotations.NullMarked;
