package io.penstock.dsl.answer;

/** The kinds of names by which an answer is asked. */
enum AnswerName {
    STATUS,
    BODY,
    HEADER,
    JSON,
    XML,
    UNKNOWN;

    static final String HEADERS = "headers.";

    static AnswerName of(String name) {
        if (name.equals("status")) {
            return STATUS;
        }
        if (name.equals("body")) {
            return BODY;
        }
        if (name.startsWith(HEADERS) && name.length() > HEADERS.length()) {
            return HEADER;
        }
        if (name.startsWith("$")) {
            return JSON;
        }
        return name.startsWith("/") ? XML : UNKNOWN;
    }
}
