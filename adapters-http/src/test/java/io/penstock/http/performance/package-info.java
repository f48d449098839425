@NullMarked
package io.penstock.http.performance;

import org.jspecify.annotations.NullMarked;
