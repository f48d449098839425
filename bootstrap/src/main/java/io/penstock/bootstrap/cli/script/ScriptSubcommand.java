package io.penstock.bootstrap.cli.script;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands on scripts share: where they print. */
abstract class ScriptSubcommand implements Callable<Integer> {

    /** Everything is as it should be. */
    static final int FINE = 0;

    /** What was looked for is wrong: a script has errors, or a case failed. */
    static final int FAULTY = 1;

    /** What was given cannot be used. */
    static final int UNUSABLE = 2;

    @Spec private @Nullable CommandSpec spec;

    PrintWriter out() {
        return Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    }

    PrintWriter errors() {
        return Objects.requireNonNull(spec, "set by picocli").commandLine().getErr();
    }
}
