/** How answers are written as JSON. */
@NullMarked
package io.penstock.http.json;

import org.jspecify.annotations.NullMarked;
