/** What can be told of a flow before a lead goes through it. */
@NullMarked
package io.penstock.application.flow.check;

import org.jspecify.annotations.NullMarked;
