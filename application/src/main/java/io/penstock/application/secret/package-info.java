/** Named values that nobody is shown, encrypted wherever they are kept. */
@NullMarked
package io.penstock.application.secret;

import org.jspecify.annotations.NullMarked;
