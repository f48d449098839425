/** Where the keys for secrets come from, and whether all that are needed are there. */
@NullMarked
package io.penstock.bootstrap.secret;

import org.jspecify.annotations.NullMarked;
