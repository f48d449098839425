/** What a script does and what a decision did, in plain language. */
@NullMarked
package io.penstock.dsl.script.explain;

import org.jspecify.annotations.NullMarked;
