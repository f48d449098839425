package io.penstock.bootstrap.endtoend;

import io.penstock.bootstrap.settings.SettingKey;
import java.util.Map;

class FlowsTest implements FlowsContract {

    @Override
    public Map<SettingKey, String> database() {
        return Map.of();
    }
}
