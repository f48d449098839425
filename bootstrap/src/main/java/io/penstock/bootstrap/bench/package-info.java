/** Measurements that anybody can repeat: ratios of two sides that were measured in turn. */
@NullMarked
package io.penstock.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
