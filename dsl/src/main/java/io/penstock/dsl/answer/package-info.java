/** Reads values out of what a buyer answers: by status, header, text, JSONPath and XPath. */
@NullMarked
package io.penstock.dsl.answer;

import org.jspecify.annotations.NullMarked;
