/** Who calls, and what the caller may do. */
@NullMarked
package io.penstock.http.account;

import org.jspecify.annotations.NullMarked;
