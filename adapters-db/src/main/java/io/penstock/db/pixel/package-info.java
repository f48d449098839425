/** The runs of pixels and their queue in the database. */
@NullMarked
package io.penstock.db.pixel;

import org.jspecify.annotations.NullMarked;
