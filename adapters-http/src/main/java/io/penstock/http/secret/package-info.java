/** The calls that save, list and delete secrets. */
@NullMarked
package io.penstock.http.secret;

import org.jspecify.annotations.NullMarked;
