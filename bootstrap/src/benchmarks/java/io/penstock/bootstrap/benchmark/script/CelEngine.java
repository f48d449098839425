package io.penstock.bootstrap.benchmark.script;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import io.penstock.dsl.script.evaluate.Draws;
import java.util.List;
import java.util.Optional;

/** CEL-Java with a checked program per line. */
final class CelEngine implements Engine {

    private final CelRuntime.Program[] programs;
    private final int[] companies;
    private final LeadVariables[] variables;

    CelEngine(CelBuilder builder, Workload workload, int leads) {
        Cel cel = cel(builder, new CapTable());
        Expression language =
                new Expression(
                        " && ",
                        (variable, values) ->
                                variable + " in [" + String.join(", ", values) + "]",
                        text -> "'" + text + "'",
                        key -> "drawn(seed, " + key + ")",
                        (company, dayCap) -> "hasRoom(" + company + ", " + dayCap + ")");
        List<Rule> rules = workload.rules();
        long[] keys = workload.drawKeys();
        programs = new CelRuntime.Program[keys.length];
        companies = new int[keys.length];
        for (int line = 0; line < keys.length; line++) {
            programs[line] = program(cel, language.write(rules.get(line), keys[line]));
            companies[line] = rules.get(line).company();
        }
        variables = new LeadVariables[leads];
        for (int lead = 0; lead < leads; lead++) {
            variables[lead] = new LeadVariables(workload.lead(lead));
        }
    }

    @SuppressWarnings("Immutable") // the counts of caps do not change while rules are measured
    private static Cel cel(CelBuilder builder, CapTable caps) {
        return builder
                .addVar("geo", SimpleType.STRING)
                .addVar("user", SimpleType.INT)
                .addVar("flow", SimpleType.INT)
                .addVar("area", SimpleType.STRING)
                .addVar("minute", SimpleType.INT)
                .addVar("seed", SimpleType.INT)
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration(
                                "drawn",
                                CelOverloadDecl.newGlobalOverload(
                                        "drawn_int_int",
                                        SimpleType.INT,
                                        SimpleType.INT,
                                        SimpleType.INT)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "hasRoom",
                                CelOverloadDecl.newGlobalOverload(
                                        "has_room_int_int",
                                        SimpleType.BOOL,
                                        SimpleType.INT,
                                        SimpleType.INT)))
                .addFunctionBindings(
                        CelFunctionBinding.from(
                                "drawn_int_int",
                                Long.class,
                                Long.class,
                                (seed, key) -> (long) Draws.hundredths(seed, key)),
                        CelFunctionBinding.from(
                                "has_room_int_int",
                                Long.class,
                                Long.class,
                                (company, dayCap) ->
                                        caps.hasRoom(company.intValue(), dayCap.intValue())))
                .build();
    }

    private static CelRuntime.Program program(Cel cel, String expression) {
        try {
            return cel.createProgram(cel.compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException failure) {
            throw new IllegalStateException(expression, failure);
        }
    }

    @Override
    public int decide(int lead) {
        try {
            for (int line = 0; line < programs.length; line++) {
                if ((Boolean) programs[line].eval(variables[lead])) {
                    return companies[line];
                }
            }
            return 0;
        } catch (CelEvaluationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The variables that expressions see. */
    private record LeadVariables(LeadValues lead) implements CelVariableResolver {

        @Override
        public Optional<Object> find(String name) {
            return switch (name) {
                case "geo" -> Optional.of(lead.geo());
                case "user" -> Optional.of((long) lead.user());
                case "flow" -> Optional.of((long) lead.flow());
                case "area" -> Optional.of(lead.area());
                case "minute" -> Optional.of((long) lead.minute());
                case "seed" -> Optional.of(lead.seed());
                default -> Optional.empty();
            };
        }
    }
}
