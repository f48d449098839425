package io.penstock.bootstrap.cli;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.demo.Demo;
import io.penstock.bootstrap.settings.LoadedSettings;
import io.penstock.bootstrap.settings.SettingKey;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code penstock demo}: runs everything on sample data in a temporary folder. */
@Command(
        name = "demo",
        description =
                "Starts a server on a temporary database with sample companies, offers and buyers, "
                        + "posts leads to it over HTTP, and shows who got what. Then it serves until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--exit", description = "End when the table is shown.")
    private boolean exit;

    @Option(
            names = "--leads",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many leads to post (${DEFAULT-VALUE}).")
    private int leads;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same leads (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The port to listen on; 0 picks a free one.")
    private String port = "0";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("penstock-demo");
        String key = "demo-" + UUID.randomUUID();
        Penstock penstock = Penstock.start(settings(folder, key).settings());
        Demo demo = new Demo(System.out, penstock.address(), key);
        try {
            System.out.println(
                    "Penstock serves at " + penstock.address() + ", its database in " + folder);
            boolean complete = demo.run(leads, seed);
            if (!exit) {
                explain(penstock, key);
                Shutdown.closeOnSignal(penstock);
                Shutdown.waitForSignal();
            }
            return complete ? 0 : 1;
        } finally {
            penstock.close();
            demo.close();
            delete(folder);
        }
    }

    /** Settings of the user's environment play no part in a demo. */
    private LoadedSettings settings(Path folder, String key) {
        Map<SettingKey, String> options = new EnumMap<>(SettingKey.class);
        options.put(SettingKey.DATA, folder.toString());
        options.put(SettingKey.PORT, port);
        options.put(SettingKey.ADMIN_KEY, key);
        options.put(SettingKey.DELIVERY_ALLOWED_NETWORKS, "127.0.0.0/8");
        options.put(SettingKey.PLUGINS, folder.resolve("plugins").toString());
        return LoadedSettings.load(Optional.empty(), Map.of(), options);
    }

    private static void explain(Penstock penstock, @Nullable String key) {
        System.out.println();
        System.out.println("It keeps serving at " + penstock.address() + " until Ctrl-C. Try:");
        System.out.println(
                "    curl -H 'Authorization: Bearer "
                        + key
                        + "' -H 'Content-Type: application/json' \\");
        System.out.println(
                "      -d '{\"offer\":1,\"geo\":\"us\",\"area\":\"California\",\"phone\":\"+1 213-555-0147\"}' \\");
        System.out.println("      " + penstock.address().resolve("/api/v1/leads?wait=3s"));
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
