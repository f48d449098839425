/** API keys, and what their holders were answered, in the database. */
@NullMarked
package io.penstock.db.account;

import org.jspecify.annotations.NullMarked;
