/** Tests of the driver that fails. */
@NullMarked
package io.penstock.db.fault;

import org.jspecify.annotations.NullMarked;
