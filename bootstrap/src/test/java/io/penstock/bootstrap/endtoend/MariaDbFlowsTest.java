package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.SettingKey;
import io.penstock.db.storage.MariaDbServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbFlowsTest implements FlowsContract {

    private static final int THREADS = 8;
    private static final int EACH = 10;

    private final String url = MariaDbServer.shared().newSchema();

    @Override
    public Map<SettingKey, String> database() {
        return Map.of(SettingKey.DATABASE_URL, url, SettingKey.DATABASE_USER, "root");
    }

    @Test
    void twoServersShouldKeepTheSharesOfAScriptTogether(
            @TempDir Path oneFolder, @TempDir Path otherFolder) throws Exception {
        try (FlowBuyers buyers = FlowBuyers.start();
                Penstock one = Penstock.start(TestSettings.with(oneFolder, database()));
                Api first = new Api(one.address())) {
            buyers.save(
                    first, "50% #1\n60% #2\n#3", Map.of("script", true, "distribution", "even"));
            try (Penstock other = Penstock.start(TestSettings.with(otherFolder, database()));
                    Api second = new Api(other.address())) {
                List<String> leads =
                        Simultaneously.run(
                                        THREADS,
                                        thread -> () -> takeEach(thread % 2 == 0 ? first : second))
                                .stream()
                                .flatMap(List::stream)
                                .toList();

                assertThat(FlowsContract.takers(first, leads))
                        .isEqualTo(Map.of(1, 40, 2, 24, 3, 16));
            }
        }
    }

    private static List<String> takeEach(Api api) throws Exception {
        List<String> leads = new ArrayList<>();
        for (int number = 0; number < EACH; number++) {
            leads.add(FlowBuyers.take(api, Map.of()));
        }
        return leads;
    }
}
