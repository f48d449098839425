/** Times of the day and days of the week. */
@NullMarked
package io.penstock.domain.schedule;

import org.jspecify.annotations.NullMarked;
