/** Fixtures for companies. */
@NullMarked
package io.penstock.application.company;

import org.jspecify.annotations.NullMarked;
