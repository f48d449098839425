package io.penstock.bootstrap.cli.script;

import io.penstock.dsl.document.DocumentProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a document. */
public final class Problems {

    private static final String ENDINGS = ".?!";

    private Problems() {}

    /**
     * The problems, each a sentence on a line of its own.
     *
     * @param where what the document is
     */
    public static InputException in(Object where, List<DocumentProblem> problems) {
        return new InputException(
                problems.stream()
                        .map(problem -> where + ": " + ended(problem.toString()))
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    private static String ended(String sentence) {
        return ENDINGS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0
                ? sentence
                : sentence + ".";
    }
}
