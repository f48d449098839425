/** Attempts to send something about a lead, as the database keeps them. */
@NullMarked
package io.penstock.db.attempt;

import org.jspecify.annotations.NullMarked;
