/** Tests of what conditions and templates may ask about, and of how secrets are masked. */
@NullMarked
package io.penstock.application.expression;

import org.jspecify.annotations.NullMarked;
