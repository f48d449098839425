package io.penstock.bootstrap.endtoend;

import io.penstock.bootstrap.settings.SettingKey;
import java.util.Map;

class FlowFiguresTest implements FlowFiguresContract {

    @Override
    public Map<SettingKey, String> database() {
        return Map.of();
    }
}
