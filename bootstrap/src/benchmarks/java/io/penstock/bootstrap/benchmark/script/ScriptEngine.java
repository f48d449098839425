package io.penstock.bootstrap.benchmark.script;

import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.evaluate.Evaluator;
import io.penstock.dsl.script.evaluate.Situation;
import java.util.Map;

/** The engine under test: the compiled distribution script. */
final class ScriptEngine implements Engine {

    private final Evaluator evaluator;
    private final Situation[] situations;
    private final CapTable caps = new CapTable();

    ScriptEngine(Workload workload, int leads) {
        evaluator =
                CompiledScript.compile(
                                ScriptName.offer(1), ScriptLeads.script(workload), Map.of())
                        .evaluator();
        situations = ScriptLeads.situations(workload, leads);
    }

    @Override
    public int decide(int lead) {
        return ScriptLeads.company(evaluator.choose(situations[lead], caps));
    }
}
