@NullMarked
package io.penstock.application.experiment;

import org.jspecify.annotations.NullMarked;
