/** Has leads go on in their flows when what they waited for is there. */
@NullMarked
package io.penstock.application.resume;

import org.jspecify.annotations.NullMarked;
