/** The whole program, used as its users do. */
@NullMarked
package io.penstock.bootstrap.endtoend;

import org.jspecify.annotations.NullMarked;
