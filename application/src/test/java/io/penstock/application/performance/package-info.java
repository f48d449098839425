@NullMarked
package io.penstock.application.performance;

import org.jspecify.annotations.NullMarked;
