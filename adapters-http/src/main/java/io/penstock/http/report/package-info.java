/** The figures that monitoring collects. */
@NullMarked
package io.penstock.http.report;

import org.jspecify.annotations.NullMarked;
