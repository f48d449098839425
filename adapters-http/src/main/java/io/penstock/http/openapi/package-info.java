/** The description of the API that the API itself serves. */
@NullMarked
package io.penstock.http.openapi;

import org.jspecify.annotations.NullMarked;
