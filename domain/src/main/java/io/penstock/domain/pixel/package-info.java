/** What pixels are: requests that tell other systems of what became of a lead. */
@NullMarked
package io.penstock.domain.pixel;

import org.jspecify.annotations.NullMarked;
