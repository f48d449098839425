package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.Attempt;

/** Fits the body of an answer into the journal, with a mark where it was cut. */
final class JournalText {

    static final String CUT = "… (cut)";

    private JournalText() {}

    static String of(Answer answer) {
        String body = answer.body();
        return body.length() <= Attempt.MAXIMUM_ANSWER_LENGTH
                ? body
                : body.substring(0, Attempt.MAXIMUM_ANSWER_LENGTH - CUT.length()) + CUT;
    }
}
