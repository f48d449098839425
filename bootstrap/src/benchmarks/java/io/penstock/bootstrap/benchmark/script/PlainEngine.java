package io.penstock.bootstrap.benchmark.script;

import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.evaluate.PlainInterpreter;
import io.penstock.dsl.script.evaluate.Situation;
import java.util.Map;

/** The interpreter that tries every line. */
final class PlainEngine implements Engine {

    private final PlainInterpreter interpreter;
    private final Situation[] situations;
    private final CapTable caps = new CapTable();

    PlainEngine(Workload workload, int leads) {
        interpreter =
                PlainInterpreter.compile(
                        ScriptName.offer(1), ScriptLeads.script(workload), Map.of());
        situations = ScriptLeads.situations(workload, leads);
    }

    @Override
    public int decide(int lead) {
        return ScriptLeads.company(interpreter.choose(situations[lead], caps));
    }
}
