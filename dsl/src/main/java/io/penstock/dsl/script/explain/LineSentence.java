package io.penstock.dsl.script.explain;

import io.penstock.dsl.script.split.Chain;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term;
import io.penstock.dsl.share.Fraction;

/** Says in a sentence what lines do that are tried one after the other. */
final class LineSentence {

    private LineSentence() {}

    /** One line that stands by itself. */
    static String of(Line line) {
        if (line.isTimeAlone()) {
            return "This never fires, as time and day alone do not fire a company's line: "
                    + LinePhrases.leads(line)
                    + " would go to "
                    + LinePhrases.target(line)
                    + ".";
        }
        String where = LinePhrases.target(line) + GuardPhrase.of(line);
        String ending =
                line.target() instanceof Term.RotatorTarget
                        ? "; those that it gives no company go on."
                        : ".";
        return LinePhrases.chance(line)
                .map(chance ->
                        "Of "
                                + LinePhrases.leads(line)
                                + " that get here, "
                                + chance.percent()
                                + " go to "
                                + where
                                + "; the other "
                                + Fraction.ONE.minus(chance).percent()
                                + " go on"
                                + (line.target() instanceof Term.RotatorTarget
                                        ? ", as do those that it gives no company."
                                        : "."))
                .orElseGet(() ->
                        Words.capitalized(LinePhrases.leads(line)) + " go to " + where + ending);
    }

    /** Lines that divide the same leads, with the exact share of each. */
    static String of(Chain chain) {
        StringBuilder text = new StringBuilder();
        text.append(Words.capitalized(LinePhrases.leads(chain.links().getFirst().line())))
                .append(" that get here are divided")
                .append(
                        chain.isGuarded()
                                ? ", a company that cannot take one leaving it to those below:\n"
                                : ":\n");
        for (Chain.Link link : chain.links()) {
            text.append("  - ")
                    .append(link.share().percent())
                    .append(" to company ")
                    .append(link.company())
                    .append(GuardPhrase.of(link.line()))
                    .append(" (line ")
                    .append(link.line().number())
                    .append(")\n");
        }
        if (!chain.rest().isZero()) {
            text.append("  - ").append(chain.rest().percent()).append(" go on\n");
        }
        return text.toString().stripTrailing();
    }
}
