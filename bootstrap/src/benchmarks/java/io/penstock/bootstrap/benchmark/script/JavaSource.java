package io.penstock.bootstrap.benchmark.script;

import java.util.List;

/**
 * Writes a workload's rules as a Java class: an if per line, a method per hundred lines, as HotSpot
 * leaves methods of more than 8,000 bytecodes uncompiled.
 */
final class JavaSource {

    static final String NAME = "GeneratedRules";

    private static final int LINES_A_METHOD = 100;
    private static final String PACKAGE = JavaSource.class.getPackageName();

    private final Workload workload;
    private final Expression expression;

    JavaSource(Workload workload) {
        this.workload = workload;
        this.expression =
                new Expression(
                        " && ",
                        JavaSource::isOneOf,
                        text -> text,
                        key -> "Draws.hundredths(lead.seed, " + key + "L)",
                        (company, dayCap) -> "used[" + company + "] < " + dayCap);
    }

    String write() {
        StringBuilder methods = new StringBuilder();
        StringBuilder calls = new StringBuilder();
        List<Rule> rules = workload.rules();
        long[] keys = workload.drawKeys();
        for (int first = 0; first < rules.size(); first += LINES_A_METHOD) {
            calls.append("company = from%d(lead, used);%nif (company != 0) return company;%n"
                    .formatted(first));
            methods.append("private static int from%d(IntLead lead, int[] used) {%n"
                    .formatted(first));
            int end = Math.min(rules.size(), first + LINES_A_METHOD);
            for (int line = first; line < end; line++) {
                methods.append(statement(rules.get(line), keys[line]));
            }
            methods.append("return 0;\n}\n");
        }
        return """
        import %1$s.IntLead;
        import %1$s.IntRules;
        import io.penstock.dsl.script.evaluate.Draws;

        public final class %2$s implements IntRules {
            @Override
            public int decide(IntLead lead, int[] used) {
                int company;
                %3$s
                return 0;
            }
            %4$s
        }
        """
                .formatted(PACKAGE, NAME, calls, methods);
    }

    private String statement(Rule rule, long key) {
        String condition = expression.write(numbered(rule), key);
        return "if (%s) return %d;%n"
                .formatted(
                        condition.replaceAll("\\b(geo|user|flow|area|minute)\\b", "lead.$1"),
                        rule.company());
    }

    /** The rule with numbers in place of texts. */
    private Rule numbered(Rule rule) {
        Vocabulary vocabulary = workload.vocabulary();
        Rule numbered =
                rule.withCountries(
                        rule.countries().stream()
                                .map(vocabulary::countryNumber)
                                .map(String::valueOf)
                                .toList());
        return rule.area().isEmpty()
                ? numbered
                : numbered.withArea(String.valueOf(Vocabulary.areaNumber(rule.area())));
    }

    private static String isOneOf(String variable, List<String> values) {
        return "("
                + Rule.joined(values, value -> variable + " == " + value, " || ")
                + ")";
    }
}
