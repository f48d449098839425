package io.penstock.bootstrap.settings;

import io.penstock.application.network.Cidr;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows the settings that a program runs with, without its secrets. */
public final class SettingsTable {

    private SettingsTable() {}

    /** A line for each key: its name, its value and where that came from. */
    public static List<String> lines(LoadedSettings loaded) {
        List<String> lines = new ArrayList<>();
        for (SettingKey key : SettingKey.values()) {
            String origin = loaded.origins().getOrDefault(key, "default");
            lines.add(
                    String.format(
                            "%-26s %-44s %s", key.path(), shown(key, loaded.settings()), origin));
        }
        return lines;
    }

    private static String shown(SettingKey key, Settings settings) {
        return switch (key) {
            case HOST -> settings.host();
            case PORT -> Integer.toString(settings.port());
            case DATA -> settings.data().toString();
            case ZONE -> settings.zone().getId();
            case CURRENCY -> settings.currency().getCurrencyCode();
            case ADMIN_KEY -> settings.adminKey().isPresent() ? "********" : "(generated)";
            case TRUSTED_PROXIES -> networks(settings.trustedProxies().networks());
            case DATABASE_URL -> withoutSecrets(settings.database().url());
            case DATABASE_USER -> settings.database().user();
            case DATABASE_PASSWORD ->
                    settings.database().password().isEmpty() ? "(none)" : "********";
            case DATABASE_POOL_SIZE -> Integer.toString(settings.database().poolSize());
            case DATABASE_SINGLE_WRITER -> Boolean.toString(settings.database().singleWriter());
            case INTAKE_MODE -> settings.intake().mode().name().toLowerCase(Locale.ROOT);
            case INTAKE_QUEUE -> Integer.toString(settings.intake().queue());
            case INTAKE_GROUP -> Integer.toString(settings.intake().group());
            case INTAKE_WRITERS -> Integer.toString(settings.intake().writers());
            case DELIVERY_ALLOWED_NETWORKS -> networks(settings.allowedNetworks().networks());
            case DELIVERY_BATCH_FOLDERS -> folders(settings.batchFolders().folders());
            case DELIVERY_CONCURRENCY -> Integer.toString(settings.workers().concurrency());
            case DELIVERY_LEASE -> settings.workers().lease().toMillis() + "ms";
            case SECRETS_KEY -> settings.secrets().key().map(_ -> "********").orElse("(none)");
            case SECRETS_KEY_FILE ->
                    settings.secrets().keyFile().map(Path::toString).orElse("(none)");
            case SECRETS_PREVIOUS_KEYS ->
                    settings.secrets().previousKeys().isEmpty() ? "(none)" : "********";
            case SECRETS_PREVIOUS_KEYS_FILE ->
                    settings.secrets().previousKeysFile().map(Path::toString).orElse("(none)");
            case GEOIP_DATABASE -> settings.geoipDatabase().map(Path::toString).orElse("(none)");
            case ADAPTERS -> String.join(",", settings.adapters());
            case PLUGINS -> settings.plugins().toString();
            case SETTINGS -> String.join(",", settings.adapterSettings().byAdapter().keySet());
        };
    }

    private static String networks(List<Cidr> networks) {
        return networks.isEmpty()
                ? "(none)"
                : networks.stream().map(Cidr::toString).collect(Collectors.joining(","));
    }

    private static String folders(List<Path> folders) {
        return folders.isEmpty()
                ? "(none)"
                : folders.stream().map(Path::toString).collect(Collectors.joining(","));
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("(?i)(password=)[^&;]*", "$1********")
                .replaceAll("//([^/@:]+):[^/@]*@", "//$1:********@");
    }
}
