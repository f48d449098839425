/** The configuration in the database. */
@NullMarked
package io.penstock.db.configuration;

import org.jspecify.annotations.NullMarked;
