package io.penstock.bootstrap.benchmark.script;

import io.penstock.dsl.script.evaluate.Draws;
import java.util.List;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** JEXL with a compiled expression per line. */
final class JexlEngine implements Engine {

    private final JexlExpression[] expressions;
    private final int[] companies;
    private final LeadContext[] contexts;

    JexlEngine(Workload workload, int leads) {
        var engine = new JexlBuilder().permissions(JexlPermissions.UNRESTRICTED).create();
        Expression language =
                new Expression(
                        " && ",
                        (variable, values) ->
                                variable + " =~ [" + String.join(", ", values) + "]",
                        text -> "'" + text + "'",
                        key -> "draws.of(" + key + "L)",
                        (company, dayCap) -> "caps.hasRoom(" + company + ", " + dayCap + ")");
        List<Rule> rules = workload.rules();
        long[] keys = workload.drawKeys();
        expressions = new JexlExpression[keys.length];
        companies = new int[keys.length];
        for (int line = 0; line < keys.length; line++) {
            expressions[line] =
                    engine.createExpression(language.write(rules.get(line), keys[line]));
            companies[line] = rules.get(line).company();
        }
        CapTable caps = new CapTable();
        contexts = new LeadContext[leads];
        for (int lead = 0; lead < leads; lead++) {
            contexts[lead] = new LeadContext(workload.lead(lead), caps);
        }
    }

    @Override
    public int decide(int lead) {
        LeadContext context = contexts[lead];
        for (int line = 0; line < expressions.length; line++) {
            if ((Boolean) expressions[line].evaluate(context)) {
                return companies[line];
            }
        }
        return 0;
    }

    /** The draws of a lead. */
    public record LeadDraws(long seed) {

        /** The draw for a key, from 0 to 9,999. */
        public int of(long key) {
            return Draws.hundredths(seed, key);
        }
    }

    /** The variables that expressions see. */
    private record LeadContext(LeadValues lead, CapTable caps) implements JexlContext {

        @Override
        public Object get(String name) {
            return switch (name) {
                case "geo" -> lead.geo();
                case "user" -> lead.user();
                case "flow" -> lead.flow();
                case "area" -> lead.area();
                case "minute" -> lead.minute();
                case "draws" -> new LeadDraws(lead.seed());
                case "caps" -> caps;
                default -> throw new IllegalArgumentException(name);
            };
        }

        @Override
        public boolean has(String name) {
            return true;
        }

        @Override
        public void set(String name, Object value) {
            throw new UnsupportedOperationException(name);
        }
    }
}
