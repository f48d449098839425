/** {@code penstock bench}: measures and tries out what Penstock promises. */
@NullMarked
package io.penstock.bootstrap.cli.bench;

import org.jspecify.annotations.NullMarked;
