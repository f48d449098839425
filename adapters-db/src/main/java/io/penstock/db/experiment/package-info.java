/** What the variants of flows are found to be worth, in the database. */
@NullMarked
package io.penstock.db.experiment;

import org.jspecify.annotations.NullMarked;
