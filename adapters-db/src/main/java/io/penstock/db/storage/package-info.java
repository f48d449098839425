/** The database itself: opening it, its transactions, and what can go wrong with it. */
@NullMarked
package io.penstock.db.storage;

import org.jspecify.annotations.NullMarked;
