package io.penstock.dsl.script.syntax;

/**
 * A part of a script's line.
 *
 * @param line the line, from 1
 * @param column where the part begins, from 1, in UTF-16 code units
 * @param length how far it reaches, in UTF-16 code units
 */
public record Span(int line, int column, int length) {}
