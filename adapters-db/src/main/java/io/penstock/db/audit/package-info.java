/** The audit trail in the database. */
@NullMarked
package io.penstock.db.audit;

import org.jspecify.annotations.NullMarked;
