/** Tests of conversions. */
@NullMarked
package io.penstock.application.conversion;

import org.jspecify.annotations.NullMarked;
