/** Tests of sources and of what they are told. */
@NullMarked
package io.penstock.application.source;

import org.jspecify.annotations.NullMarked;
