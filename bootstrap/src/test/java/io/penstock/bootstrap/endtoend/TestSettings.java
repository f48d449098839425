package io.penstock.bootstrap.endtoend;

import io.penstock.bootstrap.settings.LoadedSettings;
import io.penstock.bootstrap.settings.SettingKey;
import io.penstock.bootstrap.settings.Settings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Settings of programs under test: a free port, a known key, loopback allowed. */
final class TestSettings {

    private TestSettings() {}

    /** Settings on the embedded database in a folder. */
    static Settings embedded(Path folder) {
        return with(folder, Map.of());
    }

    /** Settings on the embedded database in a folder, some given otherwise. */
    static Settings with(Path folder, Map<SettingKey, String> others) {
        Map<SettingKey, String> options = new EnumMap<>(SettingKey.class);
        options.put(SettingKey.PORT, "0");
        options.put(SettingKey.DATA, folder.toString());
        options.put(SettingKey.ADMIN_KEY, Api.KEY);
        options.put(SettingKey.DELIVERY_ALLOWED_NETWORKS, "127.0.0.0/8");
        options.put(SettingKey.PLUGINS, folder.resolve("plugins").toString());
        options.putAll(others);
        return LoadedSettings.load(Optional.empty(), Map.of(), options).settings();
    }
}
