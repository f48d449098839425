package io.penstock.bootstrap.benchmark.script;

import io.penstock.dsl.script.evaluate.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/**
 * The rules as a chain of ifs, in Java that was written for them.
 *
 * @param <L> what it reads a lead from
 */
final class JavaEngine<L> implements Engine {

    private final JavaRules<L> rules;
    private final L[] leads;
    private final int[] used = new CapTable().counts();

    private JavaEngine(JavaRules<L> rules, L[] leads) {
        this.rules = rules;
        this.leads = leads;
    }

    static Engine onInts(Workload workload, int count) {
        IntLead[] leads = new IntLead[count];
        for (int lead = 0; lead < count; lead++) {
            leads[lead] = new IntLead(workload.lead(lead), workload.vocabulary());
        }
        return new JavaEngine<>(compile(workload, JavaDialect.INTS), leads);
    }

    static Engine onLeads(Workload workload, int count) {
        return new JavaEngine<>(
                JavaEngine.<Situation>compile(workload, JavaDialect.LEADS),
                ScriptLeads.situations(workload, count));
    }

    @SuppressWarnings("unchecked") // the dialect tells what the generated class reads
    private static <L> JavaRules<L> compile(Workload workload, JavaDialect dialect) {
        String source = new JavaSource(workload, dialect).write();
        try {
            Path folder = Files.createTempDirectory("penstock-benchmark");
            Path file = folder.resolve(JavaSource.NAME + ".java");
            Files.writeString(file, source);
            int failed =
                    ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    "-proc:none",
                                    "-classpath",
                                    System.getProperty("java.class.path"),
                                    file.toString());
            if (failed != 0) {
                throw new IllegalStateException("The generated rules do not compile: " + file);
            }
            URL[] path = {folder.toUri().toURL()};
            try (URLClassLoader loader =
                    new URLClassLoader(path, JavaEngine.class.getClassLoader())) {
                return (JavaRules<L>)
                        loader.loadClass(JavaSource.NAME).getDeclaredConstructor().newInstance();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public int decide(int lead) {
        return rules.decide(leads[lead], used);
    }
}
