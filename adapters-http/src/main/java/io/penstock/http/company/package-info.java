/** The calls about companies' money and caps. */
@NullMarked
package io.penstock.http.company;

import org.jspecify.annotations.NullMarked;
