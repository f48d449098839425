/** Whether the program lives and is ready. */
@NullMarked
package io.penstock.http.health;

import org.jspecify.annotations.NullMarked;
