/** The calls that save and show companies, offers, rotators and sites. */
@NullMarked
package io.penstock.http.configuration;

import org.jspecify.annotations.NullMarked;
