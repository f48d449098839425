package io.penstock.bootstrap.endtoend;

import java.util.Map;

class EmbeddedKillTest implements KillContract {

    @Override
    public Map<String, String> database() {
        return Map.of();
    }
}
