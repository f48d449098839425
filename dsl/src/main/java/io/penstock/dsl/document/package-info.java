/** Reading structured documents strictly: every problem at once, each with its field. */
@NullMarked
package io.penstock.dsl.document;

import org.jspecify.annotations.NullMarked;
