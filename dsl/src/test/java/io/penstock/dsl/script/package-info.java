/** What the tests of the distribution script share. */
@NullMarked
package io.penstock.dsl.script;

import org.jspecify.annotations.NullMarked;
