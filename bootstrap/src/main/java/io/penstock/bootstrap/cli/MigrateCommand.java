package io.penstock.bootstrap.cli;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.LoadedSettings;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code penstock migrate}: brings the database to this version's schema, and ends. */
@Command(
        name = "migrate",
        description =
                "Brings the database to the schema of this version, and ends. "
                        + "The server does the same when it starts.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Runnable {

    @Mixin private SettingsOptions settings = new SettingsOptions();

    @Override
    public void run() {
        LoadedSettings loaded = settings.load(Map.of());
        System.out.println(Penstock.migrate(loaded.settings()));
    }
}
