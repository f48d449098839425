/** How adapters are plugged in. */
@NullMarked
package io.penstock.application.adapter;

import org.jspecify.annotations.NullMarked;
