/** Tests of storage in a database. */
@NullMarked
package io.penstock.db;

import org.jspecify.annotations.NullMarked;
