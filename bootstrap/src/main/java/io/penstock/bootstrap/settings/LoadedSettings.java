package io.penstock.bootstrap.settings;

import io.penstock.http.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The settings of this program, and where each came from.
 *
 * @param settings the settings
 * @param origins from a key to where its value was given; keys that have their default are absent
 */
public record LoadedSettings(Settings settings, Map<SettingKey, String> origins) {

    public LoadedSettings {
        origins = Map.copyOf(origins);
    }

    /**
     * Loads the settings: options override the environment, which overrides the file.
     *
     * @param file the settings file, if there is one
     * @param environment the environment variables
     * @param options what the command line gave, by key
     * @throws SettingsException when anything is wrong with them; it lists everything
     */
    public static LoadedSettings load(
            Optional<Path> file, Map<String, String> environment, Map<SettingKey, String> options) {
        RawSettings raw = new RawSettings();
        file.ifPresent(path -> raw.addFile(readFile(path), path.toString()));
        raw.addEnvironment(environment);
        options.forEach((key, value) -> raw.addOption(key, value, "--" + key.path()));
        Settings settings = SettingsReader.read(raw);
        Map<SettingKey, String> origins = new EnumMap<>(SettingKey.class);
        SettingKey.all()
                .forEach(key ->
                        raw.origin(key.path()).ifPresent(origin -> origins.put(key, origin)));
        return new LoadedSettings(settings, origins);
    }

    private static Map<String, @Nullable Object> readFile(Path file) {
        try {
            return YamlTree.read(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new SettingsException(List.of("There is no file " + file + "."));
        } catch (IOException e) {
            throw new SettingsException(List.of(file + " cannot be read: " + e.getMessage()));
        } catch (JacksonException e) {
            int line = Math.max(1, e.getLocation().getLineNr());
            String problem = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw new SettingsException(List.of(file + ", line " + line + ": " + problem));
        }
    }
}
