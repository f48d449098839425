/** Problem documents: the one shape of every error. */
@NullMarked
package io.penstock.http.problem;

import org.jspecify.annotations.NullMarked;
