/** Tests of the audit trail. */
@NullMarked
package io.penstock.application.audit;

import org.jspecify.annotations.NullMarked;
