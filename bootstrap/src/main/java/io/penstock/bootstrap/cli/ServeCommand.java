package io.penstock.bootstrap.cli;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.LoadedSettings;
import io.penstock.bootstrap.settings.SettingKey;
import io.penstock.bootstrap.settings.SettingsTable;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code penstock serve}: runs the server until it is told to stop. */
@Command(
        name = "serve",
        description =
                "Runs the server until it gets SIGTERM or SIGINT; then it finishes what is in the air. "
                        + "Every setting can also be given in the settings file and in the environment.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on; 0 picks a free one.")
    private @Nullable String port;

    @Override
    public Integer call() throws InterruptedException {
        LoadedSettings loaded =
                settings.load(port == null ? Map.of() : Map.of(SettingKey.PORT, port));
        SettingsTable.lines(loaded).forEach(line -> log.info("{}", line));
        Penstock penstock = Penstock.start(loaded.settings());
        Shutdown.closeOnSignal(penstock);
        log.info("Ready at {}.", penstock.address());
        Shutdown.waitForSignal();
        return 0;
    }
}
