/** Division that keeps every share within one lead of its target, in place of draws. */
@NullMarked
package io.penstock.dsl.quota;

import org.jspecify.annotations.NullMarked;
