package io.penstock.application.adapter;

import java.util.Map;
import java.util.Optional;

/**
 * The settings that the configuration gives to adapters, by the adapter's name; what they mean is
 * the adapter's own affair.
 *
 * @param byAdapter from the adapter's name to its settings
 */
public record AdapterSettings(Map<String, Map<String, String>> byAdapter) {

    public AdapterSettings {
        byAdapter = Map.copyOf(byAdapter);
    }

    /** One setting of an adapter. */
    public Optional<String> find(String adapter, String key) {
        return Optional.ofNullable(byAdapter.getOrDefault(adapter, Map.of()).get(key));
    }

    /**
     * One setting that an adapter cannot do without.
     *
     * @throws MissingSettingException when it is not given
     */
    public String require(String adapter, String key) {
        return find(adapter, key).orElseThrow(() -> new MissingSettingException(adapter, key));
    }
}
