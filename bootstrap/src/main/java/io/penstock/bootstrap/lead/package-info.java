/** What the intake of leads needs of libraries. */
@NullMarked
package io.penstock.bootstrap.lead;

import org.jspecify.annotations.NullMarked;
