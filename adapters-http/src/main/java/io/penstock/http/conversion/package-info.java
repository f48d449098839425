/** What companies say became of the leads that they took. */
@NullMarked
package io.penstock.http.conversion;

import org.jspecify.annotations.NullMarked;
