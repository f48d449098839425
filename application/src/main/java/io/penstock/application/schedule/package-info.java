/** Work that recurs while the program runs. */
@NullMarked
package io.penstock.application.schedule;

import org.jspecify.annotations.NullMarked;
