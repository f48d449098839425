/** Who may call Penstock, and in which role. */
@NullMarked
package io.penstock.domain.account;

import org.jspecify.annotations.NullMarked;
