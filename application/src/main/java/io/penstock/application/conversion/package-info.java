/** What companies say became of the leads that they took, and the addresses where they say it. */
@NullMarked
package io.penstock.application.conversion;

import org.jspecify.annotations.NullMarked;
