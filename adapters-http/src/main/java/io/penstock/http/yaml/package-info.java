/** Reads and writes YAML; bootstrap reads its files by the same rules. */
@NullMarked
package io.penstock.http.yaml;

import org.jspecify.annotations.NullMarked;
