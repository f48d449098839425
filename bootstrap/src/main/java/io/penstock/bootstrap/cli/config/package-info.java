/** The command {@code penstock config}: the configuration of a running server as one file. */
@NullMarked
package io.penstock.bootstrap.cli.config;

import org.jspecify.annotations.NullMarked;
