package io.penstock.application.flow.document;

/**
 * Where a stage comes to stand.
 *
 * @param number counts the stages, from 0
 * @param id its name and those around it
 * @param depth how many are around it
 */
record Spot(int number, String id, int depth) {}
