/** What tests need to do things at the same moment. */
@NullMarked
package io.penstock.application.concurrency;

import org.jspecify.annotations.NullMarked;
