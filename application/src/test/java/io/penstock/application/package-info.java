/** Fixtures that tests of several features share. */
@NullMarked
package io.penstock.application;

import org.jspecify.annotations.NullMarked;
