package io.penstock.bootstrap.benchmark.script;

/** The engines that are compared. */
public enum EngineName {
    /** The compiled distribution script. */
    PENSTOCK,
    /** A chain of ifs on ints in Java, generated for the script, with leads made ready for it. */
    JAVA,
    /** The same chain on the leads that the compiled script reads. */
    JAVA_ON_LEADS,
    /** The interpreter that tries every line. */
    PLAIN,
    /** Drools with one session. */
    DROOLS,
    /** JEXL with an expression a line. */
    JEXL,
    /** CEL-Java with a program a line, as its standard builder makes them. */
    CEL,
    /** CEL-Java with a program a line, as its newer planner makes them. */
    CEL_PLANNER
}
