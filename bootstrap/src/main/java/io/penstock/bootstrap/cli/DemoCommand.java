package io.penstock.bootstrap.cli;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.demo.Demo;
import io.penstock.bootstrap.demo.DemoFolder;
import io.penstock.bootstrap.settings.LoadedSettings;
import io.penstock.bootstrap.settings.SettingKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (leads < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "set by picocli").commandLine(),
                    "--leads must be 1 or more, not " + leads + ".");
        }
        try (Shutdown shutdown = Shutdown.onSignal()) {
            Path folder = shutdown.closing(DemoFolder.create()).path();
            String key = "demo-" + UUID.randomUUID();
            Penstock penstock = shutdown.closing(Penstock.start(settings(folder, key).settings()));
            Demo demo = shutdown.closing(new Demo(System.out, penstock.address(), key));
            System.out.println(
                    "Penstock serves at " + penstock.address() + ", its database in " + folder);
            boolean complete = demo.run(leads, seed);
            if (!exit) {
                explain(penstock, key);
                shutdown.await();
            }
            return complete ? 0 : 1;
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

    private static void explain(Penstock penstock, String key) {
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
}
