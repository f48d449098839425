/** Tests of storage in a database itself. */
@NullMarked
package io.penstock.db.storage;

import org.jspecify.annotations.NullMarked;
