/** The tokens of postback addresses in the database. */
@NullMarked
package io.penstock.db.conversion;

import org.jspecify.annotations.NullMarked;
