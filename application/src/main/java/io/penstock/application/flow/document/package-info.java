/** Flows as documents, in all the ways that they can be written. */
@NullMarked
package io.penstock.application.flow.document;

import org.jspecify.annotations.NullMarked;
