/** How fast distribution scripts decide, next to other ways to write the same rules. */
@NullMarked
package io.penstock.bootstrap.benchmark.script;

import org.jspecify.annotations.NullMarked;
