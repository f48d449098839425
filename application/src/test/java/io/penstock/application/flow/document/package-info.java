@NullMarked
package io.penstock.application.flow.document;

import org.jspecify.annotations.NullMarked;
