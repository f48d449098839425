/** What recipients made of leads, and the weights that follow from it, in the database. */
@NullMarked
package io.penstock.db.performance;

import org.jspecify.annotations.NullMarked;
