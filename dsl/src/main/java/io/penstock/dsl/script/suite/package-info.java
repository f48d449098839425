/** Unit tests for routing: documents of cases, and what a script makes of them. */
@NullMarked
package io.penstock.dsl.script.suite;

import org.jspecify.annotations.NullMarked;
