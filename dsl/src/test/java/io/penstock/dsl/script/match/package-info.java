/** Tests of the index. */
@NullMarked
package io.penstock.dsl.script.match;

import org.jspecify.annotations.NullMarked;
