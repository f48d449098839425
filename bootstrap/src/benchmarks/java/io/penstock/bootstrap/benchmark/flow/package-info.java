/** What flows cost without anything that is sent or stored. */
@NullMarked
package io.penstock.bootstrap.benchmark.flow;

import org.jspecify.annotations.NullMarked;
