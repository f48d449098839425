/** The companies that take leads, and the port for their balances. */
@NullMarked
package io.penstock.domain.company;

import org.jspecify.annotations.NullMarked;
