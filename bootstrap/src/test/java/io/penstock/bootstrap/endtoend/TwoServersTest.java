package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.db.Invariants;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseSettings;
import io.penstock.db.storage.MariaDbServer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database keep the caps that they share, and spend no balance twice. */
@Timeout(400)
class TwoServersTest {

    private static final int ROOM = 1000;

    private static final int AFFORDED = 200;

    private static final String SCRIPT =
            """
            max(day,any,1000) #1
            max(24h,valid,1000) #2
            #3
            """;

    @TempDir private Path folder;

    private final String url = MariaDbServer.shared().newSchema();

    @Test
    void capsShouldBeFilledExactlyByTwoServers() throws Exception {
        try (ServerProcess one = serve("one")) {
            configure(one);
            try (ServerProcess other = serve("other");
                    LeadStorm first = LeadStorm.begin(one, 1300);
                    LeadStorm second = LeadStorm.begin(other, 1300)) {
                first.awaitEnd();
                second.awaitEnd();

                assertThat(first.takenBy(1) + second.takenBy(1)).isEqualTo(ROOM);
                assertThat(first.takenBy(2) + second.takenBy(2)).isEqualTo(ROOM);
                assertThat(first.takenBy(3) + second.takenBy(3)).isEqualTo(600);
            }
        }
        checkDatabase();
    }

    @Test
    void capsShouldBeFilledExactlyWhenOneServerIsKilled() throws Exception {
        try (ServerProcess one = serve("one")) {
            configure(one);
            try (LeadStorm first = LeadStorm.begin(one, 1700)) {
                try (ServerProcess other = serve("other");
                        LeadStorm second = LeadStorm.begin(other, 1300)) {
                    second.awaitTaken(200);
                    other.kill();
                    second.awaitEnd();
                }
                first.awaitEnd();
            }
            try (ServerProcess again = serve("other");
                    LeadStorm rest = LeadStorm.begin(again, 400)) {
                rest.awaitEnd();
                assertThat(rest.taken()).isEqualTo(400);
            }
        }
        checkDatabase();
    }

    @Test
    void balanceShouldBeSpentExactlyWhenOneServerIsKilled() throws Exception {
        try (ServerProcess one = serve("one")) {
            configureSpending(one);
            try (LeadStorm first = LeadStorm.begin(one, 150)) {
                try (ServerProcess other = serve("other");
                        LeadStorm second = LeadStorm.begin(other, 300)) {
                    second.awaitTaken(60);
                    other.kill();
                    second.awaitEnd();
                }
                first.awaitEnd();
            }
            try (ServerProcess again = serve("other");
                    LeadStorm rest = LeadStorm.begin(again, AFFORDED)) {
                rest.awaitEnd();
                assertThat(rest.taken()).isEqualTo(AFFORDED);
            }
        }
        try (Database database = Database.open(new DatabaseSettings(url, "root", "", 4, false))) {
            Invariants.checkLeads(database, 1, AFFORDED);
            Invariants.check(database);
        }
    }

    /** A deposit that is used up by so many leads and not by one less. */
    private static void configureSpending(ServerProcess server) throws Exception {
        try (Api api = new Api(server.address())) {
            saved(api.put("/api/v1/companies/1", Map.of("name", "Spender", "price", "2.5")));
            saved(api.put("/api/v1/companies/2", Map.of("name", "Other")));
            saved(api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "@active #1\n#2\n")));
            saved(
                    api.post(
                            "/api/v1/companies/1/balance",
                            Map.of("amount", "500", "note", "paid in")));
        }
    }

    private static void saved(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
    }

    private ServerProcess serve(String name) throws Exception {
        return ServerProcess.serve(
                folder.resolve(name),
                Map.of(
                        "PENSTOCK_DATABASE_URL",
                        url,
                        "PENSTOCK_DATABASE_USER",
                        "root",
                        "PENSTOCK_ZONE",
                        zoneWithNoon()));
    }

    /** A day must not begin in the middle of a test. */
    private static String zoneWithNoon() {
        int hour = Instant.now().atOffset(ZoneOffset.UTC).getHour();
        return ZoneOffset.ofHours(12 - hour).getId();
    }

    private static void configure(ServerProcess server) throws Exception {
        try (Api api = new Api(server.address())) {
            for (int company = 1; company <= 3; company++) {
                api.put("/api/v1/companies/" + company, Map.of("name", "Company " + company));
            }
            saved(api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", SCRIPT)));
        }
    }

    private void checkDatabase() {
        try (Database database = Database.open(new DatabaseSettings(url, "root", "", 4, false))) {
            Invariants.checkLeads(database, 1, ROOM);
            Invariants.checkLeads(database, 2, ROOM);
            Invariants.check(database);
        }
    }
}
