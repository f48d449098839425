/** The gates of companies, which order what is done to them, and their ledgers. */
@NullMarked
package io.penstock.db.company;

import org.jspecify.annotations.NullMarked;
