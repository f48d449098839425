/** Leads in the database. */
@NullMarked
package io.penstock.db.lead;

import org.jspecify.annotations.NullMarked;
