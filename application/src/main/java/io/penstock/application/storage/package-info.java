/** What can go wrong with storage as a whole. */
@NullMarked
package io.penstock.application.storage;

import org.jspecify.annotations.NullMarked;
