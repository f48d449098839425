/**
 * Tries flows before they are live: real leads of no one, and companies that only seem to answer.
 */
@NullMarked
package io.penstock.application.flow.trial;

import org.jspecify.annotations.NullMarked;
