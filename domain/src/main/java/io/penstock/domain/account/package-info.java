/** Who may call Penstock, in which role, and what a key is bound to. */
@NullMarked
package io.penstock.domain.account;

import org.jspecify.annotations.NullMarked;
