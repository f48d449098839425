package io.penstock.bootstrap.settings;

import io.penstock.application.adapter.AdapterSettings;
import io.penstock.application.delivery.WorkerSettings;
import io.penstock.db.lead.IntakeSettings;
import io.penstock.db.storage.DatabaseSettings;
import io.penstock.delivery.delivery.AllowedNetworks;
import io.penstock.delivery.folder.AllowedFolders;
import io.penstock.http.account.TrustedProxies;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * All settings of a program, checked.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 for a free one
 * @param data the folder of the embedded database and the generated admin key
 * @param zone the system's time zone
 * @param currency the currency of all amounts of money
 * @param adminKey the admin key; where none is given, one is generated
 * @param trustedProxies whose word on where a call comes from is taken
 * @param database where and how data is kept
 * @param intake how new leads are written to it
 * @param allowedNetworks what deliveries may reach besides public addresses
 * @param batchFolders where on this machine batches may be written to
 * @param workers how the delivery queue is worked
 * @param secrets where the keys for secrets are
 * @param geoipDatabase the file of countries by IP address
 * @param adapters the names of the adapters that are on
 * @param plugins the folder of plug-ins
 * @param adapterSettings the settings of adapters
 */
public record Settings(
        String host,
        int port,
        Path data,
        ZoneId zone,
        Currency currency,
        Optional<String> adminKey,
        TrustedProxies trustedProxies,
        DatabaseSettings database,
        IntakeSettings intake,
        AllowedNetworks allowedNetworks,
        AllowedFolders batchFolders,
        WorkerSettings workers,
        SecretSettings secrets,
        Optional<Path> geoipDatabase,
        List<String> adapters,
        Path plugins,
        AdapterSettings adapterSettings) {

    public Settings {
        adapters = List.copyOf(adapters);
    }
}
