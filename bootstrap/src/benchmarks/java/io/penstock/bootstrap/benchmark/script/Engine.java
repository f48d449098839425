package io.penstock.bootstrap.benchmark.script;

import dev.cel.bundle.CelFactory;

/** One way to decide by a workload's rules. Not thread-safe. */
interface Engine {

    /** Decides about a lead, by its number; the company, 0 for none. */
    int decide(int lead);

    static Engine create(EngineName name, Workload workload, int leads) {
        return switch (name) {
            case PENSTOCK -> new ScriptEngine(workload, leads);
            case JAVA -> JavaEngine.onInts(workload, leads);
            case JAVA_ON_LEADS -> JavaEngine.onLeads(workload, leads);
            case PLAIN -> new PlainEngine(workload, leads);
            case DROOLS -> new DroolsEngine(workload, leads);
            case JEXL -> new JexlEngine(workload, leads);
            case CEL -> new CelEngine(CelFactory.legacyCelBuilder(), workload, leads);
            case CEL_PLANNER -> new CelEngine(CelFactory.plannerCelBuilder(), workload, leads);
        };
    }
}
