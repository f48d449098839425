/** What operators are told without asking. */
@NullMarked
package io.penstock.application.report;

import org.jspecify.annotations.NullMarked;
