/** Finds the adapters that can be plugged in, and chooses those that the settings list. */
@NullMarked
package io.penstock.bootstrap.adapter;

import org.jspecify.annotations.NullMarked;
