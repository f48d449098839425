/** A whole program for tests: the real server on in-memory storage. */
@NullMarked
package io.penstock.http.program;

import org.jspecify.annotations.NullMarked;
