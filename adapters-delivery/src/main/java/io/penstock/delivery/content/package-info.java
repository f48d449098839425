/** How a lead is written for a buyer. */
@NullMarked
package io.penstock.delivery.content;

import org.jspecify.annotations.NullMarked;
