/** What operators are told, in the database. */
@NullMarked
package io.penstock.db.report;

import org.jspecify.annotations.NullMarked;
