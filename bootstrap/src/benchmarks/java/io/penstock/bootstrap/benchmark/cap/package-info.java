/** What caps cost on a database that has taken many leads. */
@NullMarked
package io.penstock.bootstrap.benchmark.cap;

import org.jspecify.annotations.NullMarked;
