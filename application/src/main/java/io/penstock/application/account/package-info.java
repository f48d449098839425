/** Who a caller is, the keys that tell, and what callers were answered. */
@NullMarked
package io.penstock.application.account;

import org.jspecify.annotations.NullMarked;
