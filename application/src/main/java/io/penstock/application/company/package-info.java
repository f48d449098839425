/** Companies as documents. */
@NullMarked
package io.penstock.application.company;

import org.jspecify.annotations.NullMarked;
