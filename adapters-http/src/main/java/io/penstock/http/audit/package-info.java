/** The call that shows who changed what. */
@NullMarked
package io.penstock.http.audit;

import org.jspecify.annotations.NullMarked;
