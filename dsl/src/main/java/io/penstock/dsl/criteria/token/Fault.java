package io.penstock.dsl.criteria.token;

import java.util.Optional;

/**
 * What is wrong with the letters themselves.
 *
 * @param from where it begins in the text
 * @param to where it ends
 * @param fix what to write instead
 */
public record Fault(int from, int to, String message, Optional<String> fix) {}
