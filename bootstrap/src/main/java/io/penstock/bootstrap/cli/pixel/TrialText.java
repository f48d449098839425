package io.penstock.bootstrap.cli.pixel;

import io.penstock.application.pixel.TriedPixel;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.dsl.diagnostic.VisibleText;
import java.io.PrintWriter;

/** Prints what came of trying a pixel. */
final class TrialText {

    private static final int LONGEST_ANSWER = 500;

    private TrialText() {}

    static void print(TriedPixel pixel, PrintWriter out) {
        out.println(
                line(pixel.name())
                        + ": "
                        + (pixel.fires() ? "fires. " : "does not fire. ")
                        + line(pixel.why()));
        pixel.url().ifPresent(url -> out.println("  " + pixel.verb() + " " + line(url)));
        pixel.body().ifPresent(body -> out.println("  body " + line(body)));
        pixel.problem().ifPresent(problem -> out.println("  " + line(problem)));
        for (TriedPixel.Substituted one : pixel.substituted()) {
            String value = one.value();
            out.println("  " + one.name() + (value == null ? " is missing" : " = " + line(value)));
        }
        pixel.attempt().ifPresent(attempt -> out.println("  " + line(ended(attempt))));
    }

    private static String ended(Attempt attempt) {
        String time = " in " + attempt.duration().toMillis() + " ms";
        return switch (attempt.outcome()) {
            case AttemptOutcome.Accepted _ ->
                    "answered "
                            + attempt.status().orElse(0)
                            + time
                            + attempt.answer()
                                    .filter(text -> !text.isBlank())
                                    .map(text -> ": " + beginning(text))
                                    .orElse("");
            case AttemptOutcome.Rejected(String reason) -> "failure" + time + ": " + reason;
            case AttemptOutcome.Errored error ->
                    "error " + error.code().key() + time + ": " + error.reason();
        };
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER) + "…";
    }

    /** On one line, with control characters as signs. */
    private static String line(String text) {
        return VisibleText.of(text);
    }
}
