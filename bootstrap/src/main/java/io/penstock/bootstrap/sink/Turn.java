package io.penstock.bootstrap.sink;

/**
 * A request's place in the order, and what is drawn for it.
 *
 * @param number from 1
 * @param share 0 to 999,999
 * @param point 0 to 1
 */
record Turn(long number, int share, double point) {}
