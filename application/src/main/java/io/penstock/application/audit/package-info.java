/** Who changed what, and when: written with the change, read by those who answer for it. */
@NullMarked
package io.penstock.application.audit;

import org.jspecify.annotations.NullMarked;
