package io.penstock.dsl.script.syntax;

/** A term and where it stands. */
public record PlacedTerm(Term term, Span span) {}
