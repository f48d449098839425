/** How far leads have come in their flows, in the database. */
@NullMarked
package io.penstock.db.flow;

import org.jspecify.annotations.NullMarked;
