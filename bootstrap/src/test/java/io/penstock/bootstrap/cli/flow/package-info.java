/** Tests of the commands on pixels. */
@NullMarked
package io.penstock.bootstrap.cli.flow;

import org.jspecify.annotations.NullMarked;
