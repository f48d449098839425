@NullMarked
package io.penstock.application.flow.check;

import org.jspecify.annotations.NullMarked;
