/** Whether what a database holds fits together. */
@NullMarked
package io.penstock.db.consistency;

import org.jspecify.annotations.NullMarked;
