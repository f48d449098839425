package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartupChecksTest {

    private static final DatabaseUrl URL = DatabaseUrl.of("jdbc:mysql://db/leads");

    @Test
    void checkShouldRefuseAClusterWithSeveralWriters() {
        assertThatThrownBy(() -> StartupChecks.check(Map.of("wsrep_on", "ON"), URL, false))
                .isInstanceOf(SeveralWritersException.class)
                .hasMessageContaining("wsrep_on");
    }

    @Test
    void checkShouldTakeAClusterWithOneWriter() {
        assertThatCode(() -> StartupChecks.check(Map.of("wsrep_on", "ON"), URL, true))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0.36", "8.4.2", "9.1.0", "10.0.1"})
    void checkShouldRefuseMySqlWhichReservesANameOfTheSchema(String version) {
        assertThatThrownBy(() -> StartupChecks.check(Map.of("version", version), URL, false))
                .isInstanceOf(ReservedWordException.class)
                .hasMessageContaining("MySQL " + version)
                .hasMessageContaining("Use MariaDB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.6.18-MariaDB", "11.4.3-MariaDB-log", "5.5.5-10.11.6-MariaDB"})
    void checkShouldTakeMariaDb(String version) {
        assertThatCode(() -> StartupChecks.check(Map.of("version", version), URL, false))
                .doesNotThrowAnyException();
    }

    @Test
    void openShouldGiveUpInTimeWhenTheServerNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:mysql://127.0.0.1:" + silent.getLocalPort() + "/leads";
            DatabaseSettings settings = new DatabaseSettings(url, "root", "secret", 2, false);
            long started = System.nanoTime();

            assertThatThrownBy(() -> Database.open(settings))
                    .isInstanceOf(DatabaseUnreachableException.class)
                    .hasMessageContaining(url)
                    .hasMessageContaining("Check that it runs")
                    .message()
                    .doesNotContain("secret");
            assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(16));
        }
    }
}
