package io.penstock.dsl.script.split;

import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.script.format.ScriptFormatter;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term;
import io.penstock.dsl.share.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes shares as chained lines. Each percentage is of what the lines before leave, as rounded as
 * they are, so that errors of rounding do not add up.
 */
public final class LineSplitter {

    private static final int LEAST = 100;

    private final RequestedShares requested;
    private final int step;
    private final List<String> lines = new ArrayList<>();
    private Fraction rest = Fraction.ONE;

    private LineSplitter(RequestedShares requested, Precision precision) {
        this.requested = requested;
        this.step = precision.step();
    }

    /** The lines, or why there are none; see {@link Split}. */
    public static Split split(RequestedShares requested, Precision precision) {
        if (requested.hundredths().size() > Chain.MOST_LINES) {
            return new Split.Refused(
                    "More than " + Chain.MOST_LINES + " companies need a bucket, not a chain.");
        }
        return new LineSplitter(requested, precision).split();
    }

    private Split split() {
        CompanyId last = requested.hundredths().lastEntry().getKey();
        for (Map.Entry<CompanyId, Integer> entry : requested.hundredths().entrySet()) {
            CompanyId company = entry.getKey();
            if (company.equals(last)) {
                lines.add(lastLine(company));
            } else {
                Fraction chance = Fraction.ofHundredths(entry.getValue()).dividedBy(rest);
                if (chance.compareTo(Fraction.ofHundredths(LEAST)) < 0) {
                    return new Split.Refused(tooSmall(company, chance));
                }
                lines.add(line(company, chance));
            }
        }
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        List<Line> parsed = ScriptParser.parse(text).script().lines();
        return new Split.Lines(
                parsed.stream()
                        .map(line -> ScriptFormatter.canonical(line) + "\n")
                        .collect(Collectors.joining()),
                Chain.of(parsed).getFirst());
    }

    private String line(CompanyId company, Fraction chance) {
        long nearest = chance.roundedTo(Fraction.ofHundredths(step)) * step;
        // Something must be left for the lines below.
        int hundredths = Math.clamp(nearest, LEAST, Term.Probability.CERTAIN - step);
        rest = rest.minus(rest.times(Fraction.ofHundredths(hundredths)));
        return prefix() + Fraction.ofHundredths(hundredths).percent() + " " + company;
    }

    /** The last line takes what is left; with a time alone it would never fire. */
    private String lastLine(CompanyId company) {
        String bare = prefix() + company;
        boolean alone =
                ScriptParser.parse(bare).script().lines().stream().anyMatch(Line::isTimeAlone);
        return alone ? prefix() + "100% " + company : bare;
    }

    private String prefix() {
        return requested.conditions().isEmpty() ? "" : requested.conditions() + " ";
    }

    private static String tooSmall(CompanyId company, Fraction chance) {
        return "The line of "
                + company
                + " would need "
                + chance.percent()
                + ", and a line takes 1% at least; name the companies with larger shares first.";
    }
}
