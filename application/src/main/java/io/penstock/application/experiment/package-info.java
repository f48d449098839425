/** What the variants of flows are found to be worth. */
@NullMarked
package io.penstock.application.experiment;

import org.jspecify.annotations.NullMarked;
