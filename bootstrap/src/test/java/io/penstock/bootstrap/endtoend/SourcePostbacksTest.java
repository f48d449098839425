package io.penstock.bootstrap.endtoend;

import io.penstock.bootstrap.settings.SettingKey;
import java.util.Map;

class SourcePostbacksTest implements SourcePostbacksContract {

    @Override
    public Map<SettingKey, String> database() {
        return Map.of();
    }
}
