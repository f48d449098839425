/** The configuration: documents that are saved as versions, counted by one revision. */
@NullMarked
package io.penstock.application.configuration;

import org.jspecify.annotations.NullMarked;
