/** The hold queue: leads that wait because no company has them. */
@NullMarked
package io.penstock.domain.hold;

import org.jspecify.annotations.NullMarked;
