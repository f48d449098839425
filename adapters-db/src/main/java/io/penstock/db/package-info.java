/** The adapter that keeps everything in a database. */
@NullMarked
package io.penstock.db;

import org.jspecify.annotations.NullMarked;
