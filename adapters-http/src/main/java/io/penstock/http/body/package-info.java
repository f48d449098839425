/** How request bodies are read. */
@NullMarked
package io.penstock.http.body;

import org.jspecify.annotations.NullMarked;
