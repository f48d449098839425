/** Caps: promises about how many leads a company gets in a period. */
@NullMarked
package io.penstock.domain.cap;

import org.jspecify.annotations.NullMarked;
