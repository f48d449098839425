package io.penstock.bootstrap.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Builds a plug-in as a customer would: a class compiled against Penstock, and its services file.
 */
final class PluginJar {

    private static final String SERVICES =
            "META-INF/services/io.penstock.application.adapter.PenstockModule";

    private PluginJar() {}

    /**
     * Builds a jar.
     *
     * @param jar the file to write
     * @param className the name of the module's class
     * @param source its source
     */
    static void build(Path jar, String className, String source) throws IOException {
        Path work = Files.createTempDirectory("plugin");
        Path file = work.resolve(className + ".java");
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int status =
                compiler.run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        work.toString(),
                        file.toString());
        if (status != 0) {
            throw new IllegalStateException("The plug-in does not compile.");
        }
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path compiled : classes(work)) {
                add(entries, work.relativize(compiled).toString(), Files.readAllBytes(compiled));
            }
            add(entries, SERVICES, className.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
