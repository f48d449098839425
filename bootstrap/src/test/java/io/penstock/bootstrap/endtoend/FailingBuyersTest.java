package io.penstock.bootstrap.endtoend;

import io.penstock.bootstrap.settings.SettingKey;
import java.util.Map;

class FailingBuyersTest implements FailingBuyersContract {

    @Override
    public Map<SettingKey, String> database() {
        return Map.of();
    }
}
