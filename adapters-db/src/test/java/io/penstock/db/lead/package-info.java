/** Tests of how leads are written. */
@NullMarked
package io.penstock.db.lead;

import org.jspecify.annotations.NullMarked;
