/** Who sends leads, and how each is told what became of them. */
@NullMarked
package io.penstock.domain.source;

import org.jspecify.annotations.NullMarked;
