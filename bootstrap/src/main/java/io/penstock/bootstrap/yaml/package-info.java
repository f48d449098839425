/** Reads YAML, and so JSON. */
@NullMarked
package io.penstock.bootstrap.yaml;

import org.jspecify.annotations.NullMarked;
