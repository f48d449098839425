/** Why a lead did not go to a company. */
@NullMarked
package io.penstock.dsl.script.whynot;

import org.jspecify.annotations.NullMarked;
