/** Tells the country of an IP address out of a file that the operator keeps. */
@NullMarked
package io.penstock.bootstrap.geoip;

import org.jspecify.annotations.NullMarked;
