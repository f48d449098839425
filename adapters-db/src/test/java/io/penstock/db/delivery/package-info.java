/** Deliveries in the database. */
@NullMarked
package io.penstock.db.delivery;

import org.jspecify.annotations.NullMarked;
