/** The calls about leads. */
@NullMarked
package io.penstock.http.lead;

import org.jspecify.annotations.NullMarked;
