package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.LinePlace;

/**
 * What came of trying one line.
 *
 * @param place the line
 * @param depth how many rotators were entered to get there; 0 in the offer's script
 * @param text the line as written
 * @param finding what came of it
 */
public record TraceStep(LinePlace place, int depth, String text, Finding finding) {}
