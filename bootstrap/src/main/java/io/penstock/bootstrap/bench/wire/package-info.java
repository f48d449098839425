/** What is read of HTTP messages, by the least that it takes. */
@NullMarked
package io.penstock.bootstrap.bench.wire;

import org.jspecify.annotations.NullMarked;
