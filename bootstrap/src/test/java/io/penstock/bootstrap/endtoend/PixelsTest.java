package io.penstock.bootstrap.endtoend;

import io.penstock.bootstrap.settings.SettingKey;
import java.util.Map;

class PixelsTest implements PixelsContract {

    @Override
    public Map<SettingKey, String> database() {
        return Map.of();
    }
}
