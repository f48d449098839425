package io.penstock.bootstrap.cli;

import io.penstock.bootstrap.settings.LoadedSettings;
import io.penstock.bootstrap.settings.SettingKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that read the settings. */
final class SettingsOptions {

    private static final Path DEFAULT_FILE = Path.of("penstock.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The settings file; without it, penstock.yaml is read where it exists.")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the embedded database.")
    private @Nullable String data;

    LoadedSettings load(Map<SettingKey, String> others) {
        Map<SettingKey, String> options = new EnumMap<>(SettingKey.class);
        options.putAll(others);
        if (data != null) {
            options.put(SettingKey.DATA, data);
        }
        Optional<Path> file =
                Optional.ofNullable(config)
                        .or(() -> Optional.of(DEFAULT_FILE).filter(Files::exists));
        return LoadedSettings.load(file, System.getenv(), options);
    }
}
