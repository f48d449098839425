package io.penstock.domain.flow;

/**
 * A stage of an offer's flow, as one revision of the configuration has it.
 *
 * @param revision the revision, 1 or more
 * @param stage the number of the stage
 */
public record StageRef(long revision, int stage) {}
