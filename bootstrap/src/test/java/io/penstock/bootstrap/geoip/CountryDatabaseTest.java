package io.penstock.bootstrap.geoip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.bootstrap.StartException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryDatabaseTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, kz",
        "203.0.113.255, kz",
        "198.51.100.7, us",
        "::ffff:203.0.113.7, kz",
        "2001:db8::1, de",
        "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, de",
    })
    void countryShouldBeThatOfTheNetwork(String address, String country) throws IOException {
        assertThat(open(both()).country(InetAddress.ofLiteral(address))).contains(country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.112.255", "203.0.114.0", "127.0.0.1", "2001:db9::1", "::1"})
    void countryShouldBeUnknownOutsideOfEveryNetwork(String address) throws IOException {
        assertThat(open(both()).country(InetAddress.ofLiteral(address))).isEmpty();
    }

    @Test
    void countryShouldBeUnknownWhereTheFileHasIpv4Only() throws IOException {
        CountryDatabase database = open(CountryFile.ofIpv4().with("203.0.113.0/24", "KZ"));

        assertThat(database.country(InetAddress.ofLiteral("203.0.113.7"))).contains("kz");
        assertThat(database.country(InetAddress.ofLiteral("2001:db8::1"))).isEmpty();
    }

    @Test
    void countryShouldBeUnknownWhereTheRecordHasNoCode() throws IOException {
        List<Map<String, ?>> records =
                List.of(
                        Map.of("continent", Map.of("code", "EU")),
                        Map.of("country", Map.of("geoname_id", 6252001)),
                        Map.of("country", Map.of("iso_code", "Europe")),
                        Map.of("country", "KZ"));
        for (Map<String, ?> record : records) {
            CountryDatabase database = open(CountryFile.ofBoth().with("203.0.113.0/24", record));

            assertThat(database.country(InetAddress.ofLiteral("203.0.113.7")))
                    .as(record.toString())
                    .isEmpty();
        }
    }

    @Test
    void refreshShouldReadAFileThatWasOverwritten() throws IOException {
        CountryDatabase database = open(both());
        CountryFile.ofBoth().with("203.0.113.0/24", "US").write(file());
        touch(1);
        assertThat(database.country(InetAddress.ofLiteral("203.0.113.7"))).contains("kz");

        database.refresh();

        assertThat(database.country(InetAddress.ofLiteral("203.0.113.7"))).contains("us");
    }

    @Test
    void refreshShouldReadAFileThatTookThePlaceOfAnother() throws IOException {
        CountryDatabase database = open(both());
        FileTime modified = Files.getLastModifiedTime(file());
        Path next = CountryFile.ofBoth().with("203.0.113.0/24", "US").write(folder.resolve("new"));
        Files.setLastModifiedTime(next, modified);
        Files.delete(file());
        Files.move(next, file());

        database.refresh();

        assertThat(database.country(InetAddress.ofLiteral("203.0.113.7"))).contains("us");
    }

    @Test
    void refreshShouldKeepWhatWasReadWhenTheFileIsBrokenOrGone() throws IOException {
        CountryDatabase database = open(both());
        Files.writeString(file(), "not a database");
        touch(1);
        database.refresh();
        assertThat(database.country(InetAddress.ofLiteral("203.0.113.7"))).contains("kz");

        Files.delete(file());
        database.refresh();
        assertThat(database.country(InetAddress.ofLiteral("203.0.113.7"))).contains("kz");

        CountryFile.ofBoth().with("203.0.113.0/24", "US").write(file());
        touch(2);
        database.refresh();
        assertThat(database.country(InetAddress.ofLiteral("203.0.113.7"))).contains("us");
    }

    @Test
    void openShouldNameTheSettingWhenTheFileCannotBeRead() throws IOException {
        assertThatThrownBy(() -> CountryDatabase.open(file()))
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll("geoip.database", file().toString());
        Files.writeString(file(), "not a database");
        assertThatThrownBy(() -> CountryDatabase.open(file()))
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll("geoip.database", file().toString());
        assertThatThrownBy(() -> CountryDatabase.open(folder))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("geoip.database");
    }

    private static CountryFile both() {
        return CountryFile.ofBoth()
                .with("203.0.113.0/24", "KZ")
                .with("198.51.100.0/24", "US")
                .with("2001:db8::/32", "DE");
    }

    private CountryDatabase open(CountryFile countries) throws IOException {
        return CountryDatabase.open(countries.write(file()));
    }

    private Path file() {
        return folder.resolve("countries.mmdb");
    }

    private void touch(int minutes) throws IOException {
        Instant moment = Instant.parse("2027-01-01T00:00:00Z").plusSeconds(60L * minutes);
        Files.setLastModifiedTime(file(), FileTime.from(moment));
    }
}
