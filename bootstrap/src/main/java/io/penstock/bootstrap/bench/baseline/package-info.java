/** What the server is compared with: the least that does the same. */
@NullMarked
package io.penstock.bootstrap.bench.baseline;

import org.jspecify.annotations.NullMarked;
