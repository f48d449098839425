@NullMarked
package io.penstock.application.flow.trial;

import org.jspecify.annotations.NullMarked;
