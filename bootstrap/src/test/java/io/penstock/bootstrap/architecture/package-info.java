/** Holds the house against its plan. */
@NullMarked
package io.penstock.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
