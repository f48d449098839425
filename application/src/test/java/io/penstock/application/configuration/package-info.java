/** The contract of the port that keeps the configuration. */
@NullMarked
package io.penstock.application.configuration;

import org.jspecify.annotations.NullMarked;
