package io.penstock.bootstrap.endtoend;

import io.penstock.bootstrap.settings.SettingKey;
import java.util.Map;

class BatchesTest implements BatchesContract {

    @Override
    public Map<SettingKey, String> database() {
        return Map.of();
    }
}
