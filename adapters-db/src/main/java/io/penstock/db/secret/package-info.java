/** Secrets in the database, encrypted before they come here. */
@NullMarked
package io.penstock.db.secret;

import org.jspecify.annotations.NullMarked;
