/** What every storage does about alerts. */
@NullMarked
package io.penstock.application.report;

import org.jspecify.annotations.NullMarked;
