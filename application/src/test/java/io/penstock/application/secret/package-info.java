/** Tests of secrets and their keys. */
@NullMarked
package io.penstock.application.secret;

import org.jspecify.annotations.NullMarked;
