/** Tests of the hold queue. */
@NullMarked
package io.penstock.application.hold;

import org.jspecify.annotations.NullMarked;
