package io.penstock.bootstrap.geoip;

import com.maxmind.db.Metadata;
import com.maxmind.db.Reader;
import com.maxmind.db.Reader.FileMode;
import io.penstock.application.lead.CountryByIp;
import io.penstock.bootstrap.StartException;
import io.penstock.domain.lead.LeadAttributes;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Countries by IP address out of a file in MaxMind's format, such as GeoLite2 Country or City. The
 * file is held in memory, so that it may be overwritten at any time. Thread-safe.
 */
public final class CountryDatabase implements CountryByIp {

    private static final Logger log = LoggerFactory.getLogger(CountryDatabase.class);

    private static final int IPV4 = 4;

    private final Path file;
    private volatile Reader reader;
    private Optional<FileVersion> seen;

    private CountryDatabase(Path file, Reader reader, Optional<FileVersion> seen) {
        this.file = file;
        this.reader = reader;
        this.seen = seen;
    }

    /**
     * Opens a file.
     *
     * @throws StartException when it cannot be read
     */
    public static CountryDatabase open(Path file) {
        Optional<FileVersion> version = FileVersion.of(file);
        try {
            return new CountryDatabase(file, read(file), version);
        } catch (IOException | RuntimeException e) {
            throw new StartException(
                    "The setting geoip.database names "
                            + file.toAbsolutePath()
                            + ", which cannot be read as a file of countries in MaxMind's format: "
                            + e
                            + ". Name another one, or take the setting away.",
                    e);
        }
    }

    private static Reader read(Path file) throws IOException {
        Reader reader = new Reader(file.toFile(), FileMode.MEMORY);
        Metadata metadata = reader.getMetadata();
        log.info("{} is {}, built at {}.", file, metadata.databaseType(), metadata.buildTime());
        return reader;
    }

    /**
     * Reads the file again where it was changed; one that cannot be read is told in the log, and
     * what was read before stays.
     */
    public synchronized void refresh() {
        Optional<FileVersion> version = FileVersion.of(file);
        if (version.equals(seen)) {
            return;
        }
        seen = version;
        try {
            reader = read(file);
        } catch (IOException | RuntimeException e) {
            log.warn("{} cannot be read, and is used as it was before: {}", file, e.toString());
        }
    }

    @Override
    public Optional<String> country(InetAddress address) {
        Reader current = reader;
        boolean isOutside =
                address instanceof Inet6Address && current.getMetadata().ipVersion() == IPV4;
        return isOutside ? Optional.empty() : country(current, address);
    }

    private Optional<String> country(Reader current, InetAddress address) {
        try {
            Map<?, ?> network = current.get(address, Map.class);
            return network != null
                            && network.get("country") instanceof Map<?, ?> country
                            && country.get("iso_code") instanceof String code
                            && LeadAttributes.isCountryCode(code)
                    ? Optional.of(code.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            log.warn("{} tells no country: {}", file, e.toString());
            return Optional.empty();
        }
    }
}
