/** What conditions and templates are, whatever language they are written in. */
@NullMarked
package io.penstock.domain.expression;

import org.jspecify.annotations.NullMarked;
