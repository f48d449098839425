/** A buyer on this machine for trying things out: it answers as told and shows what it got. */
@NullMarked
package io.penstock.bootstrap.sink;

import org.jspecify.annotations.NullMarked;
