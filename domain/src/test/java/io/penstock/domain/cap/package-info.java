/** Tests of the periods and types of caps. */
@NullMarked
package io.penstock.domain.cap;

import org.jspecify.annotations.NullMarked;
