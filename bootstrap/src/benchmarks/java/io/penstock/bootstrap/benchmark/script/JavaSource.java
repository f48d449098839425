package io.penstock.bootstrap.benchmark.script;

import java.util.List;

/**
 * Writes a workload's rules as a Java class: an if per line, a method per forty lines, as HotSpot
 * leaves methods of more than 8,000 bytecodes uncompiled and takes long over big ones.
 */
final class JavaSource {

    static final String NAME = "GeneratedRules";

    private static final int LINES_A_METHOD = 40;
    private static final String PACKAGE = JavaSource.class.getPackageName();

    private final Workload workload;
    private final JavaDialect dialect;
    private final Expression expression;

    JavaSource(Workload workload, JavaDialect dialect) {
        this.workload = workload;
        this.dialect = dialect;
        this.expression =
                new Expression(
                        " && ",
                        JavaSource::isOneOf,
                        text -> text,
                        key -> "Draws.hundredths(seed, " + key + "L)",
                        (company, dayCap) -> "used[" + company + "] < " + dayCap);
    }

    String write() {
        StringBuilder methods = new StringBuilder();
        StringBuilder calls = new StringBuilder();
        List<Rule> rules = workload.rules();
        long[] keys = workload.drawKeys();
        for (int first = 0; first < rules.size(); first += LINES_A_METHOD) {
            calls.append(
                    """
                    company = from%d(geo, user, flow, area, minute, seed, used);
                    if (company != 0) return company;
                    """
                            .formatted(first));
            methods.append("private static int from%d(%s, int[] used) {%n"
                    .formatted(first, dialect.parameters()));
            int end = Math.min(rules.size(), first + LINES_A_METHOD);
            for (int line = first; line < end; line++) {
                methods.append(statement(rules.get(line), keys[line]));
            }
            methods.append("return 0;\n}\n");
        }
        return """
        import %1$s.*;
        import io.penstock.domain.lead.Attribute;
        import io.penstock.dsl.script.evaluate.*;

        public final class %2$s implements JavaRules<%3$s> {
            @Override
            public int decide(%3$s lead, int[] used) {
                int company;
                %4$s
                %5$s
                return 0;
            }
            %6$s
        }
        """
                .formatted(
                        PACKAGE, NAME, dialect.leadType(), dialect.prologue(), calls, methods);
    }

    private String statement(Rule rule, long key) {
        String others = expression.write(numbered(rule), key);
        String condition =
                rule.area().isEmpty() ? others : dialect.isArea(rule.area()) + " && " + others;
        return "if (%s) return %d;%n".formatted(condition, rule.company());
    }

    /** The rule with numbers in place of countries, and without its area. */
    private Rule numbered(Rule rule) {
        Vocabulary vocabulary = workload.vocabulary();
        List<String> countries =
                rule.countries().stream()
                        .map(country -> String.valueOf(dialect.country(vocabulary, country)))
                        .toList();
        return rule.withCountries(countries).withArea("");
    }

    private static String isOneOf(String variable, List<String> values) {
        return "("
                + Rule.joined(values, value -> variable + " == " + value, " || ")
                + ")";
    }
}
