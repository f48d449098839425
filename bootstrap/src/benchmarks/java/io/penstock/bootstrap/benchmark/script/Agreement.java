package io.penstock.bootstrap.benchmark.script;

/** Sees to it that engines give the same answers before they are measured. */
final class Agreement {

    private static final int SAMPLE = 1_000;

    private Agreement() {}

    /** Compares an engine with the plain interpreter, which tries every line. */
    static void require(EngineName name, Workload workload, Engine engine) {
        Engine plain = new PlainEngine(workload, SAMPLE);
        for (int lead = 0; lead < SAMPLE; lead++) {
            int expected = plain.decide(lead);
            int actual = engine.decide(lead);
            if (actual != expected) {
                throw new IllegalStateException(
                        "%s gives %s to company %d instead of %d."
                                .formatted(name, workload.lead(lead), actual, expected));
            }
        }
    }
}
