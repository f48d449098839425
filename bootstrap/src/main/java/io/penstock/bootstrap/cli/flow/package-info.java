/** The commands on flows. */
@NullMarked
package io.penstock.bootstrap.cli.flow;

import org.jspecify.annotations.NullMarked;
