/** As much of HTTP/1.1 as a sink needs, with the socket at hand so that it can break its rules. */
@NullMarked
package io.penstock.bootstrap.sink.wire;

import org.jspecify.annotations.NullMarked;
