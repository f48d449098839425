/** Shares of traffic to chained lines of a script, and back. */
@NullMarked
package io.penstock.dsl.script.split;

import org.jspecify.annotations.NullMarked;
