/** Progress that people can watch. */
@NullMarked
package io.penstock.bootstrap.progress;

import org.jspecify.annotations.NullMarked;
