/** The processes that are measured: the server in a process of its own, and its database. */
@NullMarked
package io.penstock.bootstrap.bench.server;

import org.jspecify.annotations.NullMarked;
