/** Who a caller is. */
@NullMarked
package io.penstock.application.account;

import org.jspecify.annotations.NullMarked;
