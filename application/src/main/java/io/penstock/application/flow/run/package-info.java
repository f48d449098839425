/** What takes a lead through its flow, from one thing that is waited for to the next. */
@NullMarked
package io.penstock.application.flow.run;

import org.jspecify.annotations.NullMarked;
