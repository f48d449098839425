package io.penstock.bootstrap.settings;

import io.penstock.bootstrap.settings.SettingKey.Form;
import io.penstock.dsl.document.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings as they were given, one source laid over another, each value with where it came from.
 */
final class RawSettings {

    private static final String PREFIX = "PENSTOCK_";

    /** What the launcher reads; the program leaves it alone. */
    private static final Set<String> OF_THE_LAUNCHER =
            Set.of("PENSTOCK_JAVA_HOME", "PENSTOCK_JAVA_OPTIONS");

    private final Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    private final Map<String, String> origins = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /** Lays the content of a settings file over what is there. */
    void addFile(Map<String, ? extends @Nullable Object> content, String origin) {
        content.forEach((key, value) -> addTree(key, value, origin));
    }

    private void addTree(String path, @Nullable Object value, String origin) {
        if (value instanceof Map<?, ?> section && !section.isEmpty()) {
            section.forEach((key, inner) -> addTree(path + "." + key, inner, origin));
        } else {
            put(path, value, origin);
        }
    }

    /** Lays the program's environment variables over what is there; others are passed over. */
    void addEnvironment(Map<String, String> environment) {
        new TreeMap<>(environment).forEach(this::addVariable);
    }

    private void addVariable(String name, String value) {
        if (!name.startsWith(PREFIX) || OF_THE_LAUNCHER.contains(name) || value.isEmpty()) {
            return;
        }
        Optional<SettingKey> key =
                SettingKey.all().filter(known -> known.variable().equals(name)).findFirst();
        String origin = "environment variable " + name;
        if (key.isPresent() && key.get().form() != Form.SECTIONS) {
            put(key.get().path(), parsed(key.get(), value), origin);
        } else if (name.startsWith(SettingKey.SETTINGS.variable() + "__")) {
            addAdapterSetting(name, value, origin);
        } else {
            problems.add(unknown(name));
        }
    }

    /** PENSTOCK_SETTINGS__HTTP_BALANCE__URL is the key url of the adapter http-balance. */
    private void addAdapterSetting(String name, String value, String origin) {
        String[] parts = name.toLowerCase(Locale.ROOT).split("__", -1);
        if (parts.length != 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
            problems.add(name + " must be written PENSTOCK_SETTINGS__ADAPTER__KEY.");
        } else {
            put("settings." + parts[1].replace('_', '-') + "." + parts[2], value, origin);
        }
    }

    private static String unknown(String name) {
        List<String> known = SettingKey.all().map(SettingKey::variable).toList();
        return "The environment variable "
                + name
                + " is not known"
                + Nearest.to(name, known).map(near -> "; did you mean " + near + "?").orElse(".");
    }

    /** Lays an option of the command line over what is there. */
    void addOption(SettingKey key, String value, String option) {
        put(key.path(), parsed(key, value), "option " + option);
    }

    private static Object parsed(SettingKey key, String value) {
        return switch (key.form()) {
            case TEXT, SECRET, SECTIONS -> value;
            case NUMBER ->
                    value.strip().matches("-?[0-9]{1,18}")
                            ? (Object) Long.valueOf(value.strip())
                            : value;
            case FLAG -> flag(value);
            case LIST, SECRETS ->
                    Arrays.stream(value.split(","))
                            .map(String::strip)
                            .filter(item -> !item.isEmpty())
                            .toList();
        };
    }

    private static Object flag(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> value;
        };
    }

    @SuppressWarnings("unchecked")
    private void put(String path, @Nullable Object value, String origin) {
        Map<String, @Nullable Object> section = tree;
        String[] keys = path.split("\\.", -1);
        for (int depth = 0; depth < keys.length - 1; depth++) {
            if (!(section.get(keys[depth]) instanceof Map)) {
                section.put(keys[depth], new LinkedHashMap<>());
            }
            section = (Map<String, @Nullable Object>) section.get(keys[depth]);
        }
        section.put(keys[keys.length - 1], value);
        origins.put(path, origin);
    }

    Map<String, @Nullable Object> tree() {
        return tree;
    }

    /** Where the value of a key came from, or empty where it was not given. */
    Optional<String> origin(String path) {
        return Optional.ofNullable(origins.get(path));
    }

    List<String> problems() {
        return problems;
    }
}
