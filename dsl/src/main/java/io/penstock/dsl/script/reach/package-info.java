/** How much of a given population gets to each line of a script. */
@NullMarked
package io.penstock.dsl.script.reach;

import org.jspecify.annotations.NullMarked;
