/** What caps count in the database. */
@NullMarked
package io.penstock.db.cap;

import org.jspecify.annotations.NullMarked;
