/** Sources as documents write them, and what they are told of their leads. */
@NullMarked
package io.penstock.application.source;

import org.jspecify.annotations.NullMarked;
