/** The commands on pixels. */
@NullMarked
package io.penstock.bootstrap.cli.pixel;

import org.jspecify.annotations.NullMarked;
