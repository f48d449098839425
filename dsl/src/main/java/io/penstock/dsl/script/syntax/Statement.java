package io.penstock.dsl.script.syntax;

/** What a line of a script's text holds. */
public sealed interface Statement
        permits Line, Statement.Comment, Statement.Blank, Statement.Faulty {

    /** The number of the line, from 1. */
    int number();

    /**
     * A comment.
     *
     * @param text the comment from its two slashes on, without white space after it
     */
    record Comment(int number, String text) implements Statement {}

    /** An empty line. */
    record Blank(int number) implements Statement {}

    /**
     * A line with an error, which no evaluation sees.
     *
     * @param text the line without blanks around it
     */
    record Faulty(int number, String text) implements Statement {}
}
