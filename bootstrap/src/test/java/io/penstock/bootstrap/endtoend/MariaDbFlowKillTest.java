package io.penstock.bootstrap.endtoend;

import io.penstock.db.storage.MariaDbServer;
import java.util.Map;

class MariaDbFlowKillTest implements FlowKillContract {

    private final String url = MariaDbServer.shared().newSchema();

    @Override
    public Map<String, String> database() {
        return Map.of("PENSTOCK_DATABASE_URL", url, "PENSTOCK_DATABASE_USER", "root");
    }
}
