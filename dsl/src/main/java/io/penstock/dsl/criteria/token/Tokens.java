package io.penstock.dsl.criteria.token;

import java.util.List;

/**
 * The tokens of a text, the last of kind {@link TokenKind#END}, and its faults. A token that has a
 * fault is what it was most likely meant to be.
 */
public record Tokens(List<Token> tokens, List<Fault> faults) {}
