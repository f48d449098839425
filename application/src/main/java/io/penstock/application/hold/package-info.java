/** What becomes of leads that nobody takes out of the hold queue. */
@NullMarked
package io.penstock.application.hold;

import org.jspecify.annotations.NullMarked;
