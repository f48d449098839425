/** The calls that create, list and revoke API keys. */
@NullMarked
package io.penstock.http.key;

import org.jspecify.annotations.NullMarked;
