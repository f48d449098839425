/** What is sent to a buyer and what came of it; the port that sends. */
@NullMarked
package io.penstock.domain.delivery;

import org.jspecify.annotations.NullMarked;
