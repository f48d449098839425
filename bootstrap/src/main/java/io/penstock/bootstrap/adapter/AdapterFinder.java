package io.penstock.bootstrap.adapter;

import io.penstock.application.adapter.PenstockModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds every adapter on the class path and in the jars of the plug-in folder. */
public final class AdapterFinder {

    private AdapterFinder() {}

    /**
     * Finds the adapters.
     *
     * @param plugins the folder of plug-ins; it need not exist
     * @throws AdapterException when a jar names an adapter that cannot be loaded
     */
    public static List<PenstockModule> find(Path plugins) {
        List<PenstockModule> found = new ArrayList<>();
        try {
            ServiceLoader.load(PenstockModule.class, loader(plugins)).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new AdapterException(
                    List.of(
                            "An adapter of the class path or of "
                                    + plugins
                                    + " cannot be loaded: "
                                    + e.getMessage()));
        }
        return found;
    }

    /** The loader lives as long as the program, as its classes do. */
    private static ClassLoader loader(Path plugins) {
        ClassLoader own = AdapterFinder.class.getClassLoader();
        return Files.isDirectory(plugins) ? new URLClassLoader("plugins", jars(plugins), own) : own;
    }

    private static URL[] jars(Path plugins) {
        List<URL> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(plugins, "*.jar")) {
            for (Path file : files) {
                jars.add(url(file));
            }
        } catch (IOException e) {
            throw new AdapterException(List.of(plugins + " cannot be read: " + e.getMessage()));
        }
        return jars.toArray(URL[]::new);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
