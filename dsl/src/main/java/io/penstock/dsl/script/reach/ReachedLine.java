package io.penstock.dsl.script.reach;

import io.penstock.dsl.script.syntax.Line;

/**
 * How much of a population a line sees and takes.
 *
 * @param line the line
 * @param reached the part of the population that no earlier line has taken, 0 to 1
 * @param taken the part of the population that the line gives to a company, 0 to 1
 */
public record ReachedLine(Line line, double reached, double taken) {}
