/** Tests of reading structured documents. */
@NullMarked
package io.penstock.dsl.document;

import org.jspecify.annotations.NullMarked;
