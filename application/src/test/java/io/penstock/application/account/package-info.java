/** Tests of callers and their keys. */
@NullMarked
package io.penstock.application.account;

import org.jspecify.annotations.NullMarked;
