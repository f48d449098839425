package io.penstock.dsl.script.split;

import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.script.parse.ParsedScript;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a request such as {@code geo:ru #1 40% #2 35% #3 25%}: companies, each with its share after
 * it, and among them the conditions that all lines shall have.
 */
public final class SplitReader {

    private static final Pattern WORD = Pattern.compile("(?:\\[[^\\]\\n]*\\]?|[^\\s\\[])+");
    private static final Pattern COMPANY = Pattern.compile("#[0-9]{1,10}");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,2})?)%");
    private static final int LONGEST_QUOTE = 60;

    private final SequencedMap<CompanyId, Integer> shares = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<CompanyId> open = Optional.empty();

    private SplitReader() {}

    /** Reads a request; shares have at most two decimals and sum to 100%. */
    public static SplitReading read(String text) {
        SplitReader reader = new SplitReader();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            reader.take(words.group());
        }
        return reader.finish();
    }

    private void take(String word) {
        String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
        if (bare.startsWith("#")) {
            takeCompany(bare);
        } else if (bare.endsWith("%")) {
            takeShare(bare);
        } else if (!bare.isEmpty()) {
            conditions.add(word);
        }
    }

    private void takeCompany(String word) {
        requireShare();
        Optional<CompanyId> company = companyOf(word);
        if (company.isEmpty()) {
            problems.add("Expected a company such as #5, not " + quoted(word) + ".");
        } else if (shares.containsKey(company.get())) {
            problems.add(company.get() + " stands twice; give it one share.");
        }
        open = company;
    }

    private static Optional<CompanyId> companyOf(String word) {
        return Optional.of(word)
                .filter(text -> COMPANY.matcher(text).matches())
                .map(text -> Long.parseLong(text.substring(1)))
                .filter(number -> number >= 1 && number <= Integer.MAX_VALUE)
                .map(number -> new CompanyId(number.intValue()));
    }

    private void takeShare(String word) {
        Matcher percent = PERCENT.matcher(word);
        int hundredths =
                percent.matches()
                        ? new BigDecimal(percent.group(1)).movePointRight(2).intValueExact()
                        : 0;
        if (hundredths < 1 || hundredths > RequestedShares.WHOLE) {
            problems.add(
                    "Expected a share above 0% and up to 100% with at most two decimals, not "
                            + quoted(word)
                            + ".");
        } else if (open.isEmpty() && problems.isEmpty()) {
            problems.add("No company stands before " + word + "; write #N and then its share.");
        }
        open.ifPresent(company -> shares.putIfAbsent(company, hundredths));
        open = Optional.empty();
    }

    private void requireShare() {
        open.ifPresent(company ->
                problems.add(company + " has no share; write it after it, as in #1 40%."));
    }

    private SplitReading finish() {
        requireShare();
        checkConditions();
        long sum = shares.values().stream().mapToLong(Integer::longValue).sum();
        if (shares.isEmpty() && problems.isEmpty()) {
            problems.add("Name companies and their shares, as in #1 40% #2 35% #3 25%.");
        } else if (sum != RequestedShares.WHOLE && problems.isEmpty()) {
            problems.add("The shares sum to " + percent(sum) + "; they must sum to 100%.");
        }
        return problems.isEmpty()
                ? new SplitReading.Read(new RequestedShares(String.join(" ", conditions), shares))
                : new SplitReading.Refused(problems);
    }

    /** What is neither a company nor a share must be what a script's line can ask for. */
    private void checkConditions() {
        if (conditions.stream().anyMatch(word -> word.startsWith("//"))) {
            problems.add("A comment cannot stand among shares.");
            return;
        }
        ParsedScript parsed = ScriptParser.parse(String.join(" ", conditions) + " #1");
        parsed.diagnostics().stream()
                .filter(Diagnostic::isError)
                .forEach(error -> problems.add(sentence(error)));
        parsed.script().lines().stream()
                .flatMap((Line line) -> line.terms(Term.RotatorTarget.class))
                .findFirst()
                .ifPresent(_ -> problems.add("Shares are divided among companies, not rotators."));
        parsed.script().lines().stream()
                .flatMap((Line line) -> line.terms(Term.MalformedCap.class))
                .forEach(cap ->
                        problems.add(
                                quoted(cap.text())
                                        + " would be ignored; write a cap as in max(day,any,100),"
                                        + " without spaces."));
    }

    private static String sentence(Diagnostic error) {
        String message = error.message();
        return Character.toUpperCase(message.charAt(0))
                + message.substring(1)
                + error.fix().map(fix -> "; write " + fix).orElse("")
                + ".";
    }

    private static String percent(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + "%";
    }

    private static String quoted(String word) {
        return "'"
                + (word.length() <= LONGEST_QUOTE ? word : word.substring(0, LONGEST_QUOTE) + "…")
                + "'";
    }
}
