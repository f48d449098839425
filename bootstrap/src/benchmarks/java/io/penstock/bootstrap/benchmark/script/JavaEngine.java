package io.penstock.bootstrap.benchmark.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** The limit: the rules as a chain of ifs on whole numbers, in Java that was written for them. */
final class JavaEngine implements Engine {

    private final IntRules rules;
    private final IntLead[] intLeads;
    private final int[] used = new CapTable().counts();

    JavaEngine(Workload workload, int leads) {
        rules = compile(new JavaSource(workload).write());
        intLeads = new IntLead[leads];
        for (int lead = 0; lead < leads; lead++) {
            intLeads[lead] = new IntLead(workload.lead(lead), workload.vocabulary());
        }
    }

    private static IntRules compile(String source) {
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
                return (IntRules)
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
        return rules.decide(intLeads[lead], used);
    }
}
