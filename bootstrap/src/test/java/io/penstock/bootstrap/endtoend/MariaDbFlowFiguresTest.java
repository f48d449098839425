package io.penstock.bootstrap.endtoend;

import io.penstock.bootstrap.settings.SettingKey;
import io.penstock.db.storage.MariaDbServer;
import java.util.Map;

class MariaDbFlowFiguresTest implements FlowFiguresContract {

    private final String url = MariaDbServer.shared().newSchema();

    @Override
    public Map<SettingKey, String> database() {
        return Map.of(SettingKey.DATABASE_URL, url, SettingKey.DATABASE_USER, "root");
    }
}
