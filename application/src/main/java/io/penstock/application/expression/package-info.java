/** Conditions and templates in documents, and what they may ask about. */
@NullMarked
package io.penstock.application.expression;

import org.jspecify.annotations.NullMarked;
