package io.penstock.dsl.criteria.token;

/** Every kind of token. */
public enum TokenKind {
    /** A dotted identifier, or a word such as {@code contains}. */
    NAME,
    /** A JSONPath or XPath. */
    PATH,
    TEXT,
    NUMBER,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    EQUAL,
    NOT_EQUAL,
    AND,
    OR,
    NOT,
    QUESTION,
    COLON,
    COMMA,
    OPEN,
    CLOSE,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    /** What has no meaning; its fault is already told. */
    BAD,
    END
}
