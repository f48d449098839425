package io.penstock.bootstrap.endtoend;

import java.util.Map;

class EmbeddedBatchKillTest implements BatchKillContract {

    @Override
    public Map<String, String> database() {
        return Map.of();
    }
}
