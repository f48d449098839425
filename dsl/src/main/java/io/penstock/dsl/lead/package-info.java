/** Leads as documents write them. */
@NullMarked
package io.penstock.dsl.lead;

import org.jspecify.annotations.NullMarked;
