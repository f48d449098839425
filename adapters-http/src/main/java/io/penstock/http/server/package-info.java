/** The server: routes, calls, answers and their limits. */
@NullMarked
package io.penstock.http.server;

import org.jspecify.annotations.NullMarked;
