package io.penstock.dsl.script.explain;

import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.diagnostic.VisibleText;
import io.penstock.dsl.script.split.Chain;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Statement;
import io.penstock.dsl.script.syntax.Term;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import io.penstock.dsl.share.Fraction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes the documentation of a script in plain language: what each line does, in order, with the
 * exact shares of lines that divide the same leads, and every rotator that it can reach.
 */
public final class ScriptExplanation {

    private static final Comparator<RotatorTarget> BY_NUMBER =
            Comparator.comparing(RotatorTarget::rotator).thenComparing(RotatorTarget::bucket);

    private final Map<RotatorId, Script> rotators;
    private final Set<RotatorTarget> named = new HashSet<>();
    private final SortedSet<RotatorTarget> open = new TreeSet<>(BY_NUMBER);
    private final StringBuilder text = new StringBuilder();

    private ScriptExplanation(Map<RotatorId, Script> rotators) {
        this.rotators = rotators;
    }

    /**
     * Explains a script.
     *
     * @param rotators the rotators that there are
     * @return text in Markdown, each line ended by a line feed; other control characters of the
     *     script are shown as signs
     */
    public static String of(Script script, Map<RotatorId, Script> rotators) {
        return new ScriptExplanation(rotators).explain(script);
    }

    private String explain(Script script) {
        text.append(
                """
                # Routing

                Lines are tried from top to bottom, and the first that fires gives the company.
                Times and days are those of the lead's arrival, in the system's zone.

                """);
        sequence(script);
        text.append(
                """

                What no line takes goes to the default company of the offer; without one, to the
                company of the site that the lead came from; without that, it is held.
                """);
        sections();
        return VisibleText.ofLines(text.toString());
    }

    private void sections() {
        while (!open.isEmpty()) {
            section(open.removeFirst());
        }
    }

    private void section(RotatorTarget target) {
        Optional<Script> script = Optional.ofNullable(rotators.get(target.rotator()));
        text.append(target.bucket() ? "\n## Bucket " : "\n## Rotator ")
                .append(target.rotator())
                .append("\n\n");
        if (script.isEmpty()) {
            text.append("There is no such rotator, so lines that name it do not fire.\n");
        } else if (target.bucket()) {
            bucket(script.get());
        } else {
            text.append("The first of its lines that fires gives the company.\n\n");
            sequence(script.get());
        }
    }

    private void sequence(Script script) {
        Map<Line, Chain> begins = new HashMap<>();
        SequencedSet<Line> within = new LinkedHashSet<>();
        for (Chain chain : Chain.of(script.lines())) {
            if (chain.links().size() > 1) {
                begins.put(chain.links().getFirst().line(), chain);
                chain.links().forEach(link -> within.add(link.line()));
            }
        }
        boolean afterComment = false;
        for (Statement statement : script.statements()) {
            boolean quoted = statement instanceof Statement.Comment;
            // An empty line keeps what follows out of the quotation.
            text.append(afterComment && !quoted ? "\n" : "");
            afterComment = quoted;
            switch (statement) {
                case Line line when begins.containsKey(line) ->
                        item(line.number(), LineSentence.of(begins.get(line)));
                case Line line when !within.contains(line) ->
                        item(line.number(), LineSentence.of(line));
                case Line _, Statement.Blank _ -> {}
                case Statement.Comment comment -> comment(comment);
                case Statement.Faulty faulty -> faulty(faulty);
            }
        }
        script.lines().forEach(this::remember);
    }

    private void bucket(Script script) {
        text.append("Every line that holds offers its company, and one of them is drawn.\n");
        text.append("Where all hold, the shares are:\n\n");
        BucketShares.of(script.lines().stream().filter(line -> !line.isTimeAlone()).toList())
                .forEach((target, share) ->
                        text.append("- ")
                                .append(share.percent())
                                .append(" to ")
                                .append(target)
                                .append('\n'));
        text.append('\n');
        for (Line line : script.lines()) {
            String weight =
                    line.terms(Term.Probability.class)
                            .findFirst()
                            .map(chance -> ", with the weight " + percent(chance))
                            .orElse("");
            item(
                    line.number(),
                    Words.capitalized(LinePhrases.target(line))
                            + (line.isTimeAlone()
                                    ? " never, as time and day alone do not count: "
                                    : " for ")
                            + LinePhrases.leads(line)
                            + weight
                            + GuardPhrase.of(line)
                            + ".");
        }
        script.lines().forEach(this::remember);
    }

    private static String percent(Term.Probability chance) {
        return Fraction.ofHundredths(chance.hundredths()).percent();
    }

    private void item(int number, String sentence) {
        text.append("- Line ").append(number).append(": ").append(sentence).append('\n');
    }

    private void comment(Statement.Comment comment) {
        text.append("> ").append(comment.text().substring(2).strip()).append('\n');
    }

    private void faulty(Statement.Faulty faulty) {
        item(faulty.number(), "This line has an error and is passed over: `" + faulty.text() + "`");
    }

    private void remember(Line line) {
        if (line.target() instanceof RotatorTarget target && named.add(target)) {
            open.add(target);
        }
    }
}
