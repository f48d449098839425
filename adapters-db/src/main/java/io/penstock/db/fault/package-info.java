/** A JDBC driver that makes calls of another driver fail, to show that nothing is lost by it. */
@NullMarked
package io.penstock.db.fault;

import org.jspecify.annotations.NullMarked;
