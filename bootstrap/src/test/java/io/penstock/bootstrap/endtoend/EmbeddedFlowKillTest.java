package io.penstock.bootstrap.endtoend;

import java.util.Map;

class EmbeddedFlowKillTest implements FlowKillContract {

    @Override
    public Map<String, String> database() {
        return Map.of();
    }
}
