/** What flows have found out about their recipients. */
@NullMarked
package io.penstock.http.performance;

import org.jspecify.annotations.NullMarked;
