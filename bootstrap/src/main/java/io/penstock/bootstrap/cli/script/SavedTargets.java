package io.penstock.bootstrap.cli.script;

import io.penstock.bootstrap.cli.config.ConfigServer;
import io.penstock.bootstrap.cli.config.ServerOptions;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The companies and rotators of a running server, which scripts may name. */
record SavedTargets(Set<CompanyId> companies, Map<RotatorId, Script> rotators) {

    /**
     * Asks a server.
     *
     * @throws io.penstock.bootstrap.cli.config.ConfigFailure when it does not tell
     */
    static SavedTargets of(ServerOptions options) {
        try (ConfigServer server = options.open()) {
            return of(server.read());
        }
    }

    private static SavedTargets of(JsonNode configuration) {
        Set<CompanyId> companies =
                configuration.path("companies").propertyNames().stream()
                        .map(number -> new CompanyId(Integer.parseInt(number)))
                        .collect(Collectors.toUnmodifiableSet());
        Map<RotatorId, Script> rotators = new HashMap<>();
        for (Map.Entry<String, JsonNode> rotator : configuration.path("rotators").properties()) {
            rotators.put(
                    new RotatorId(Integer.parseInt(rotator.getKey())),
                    ScriptParser.parse(rotator.getValue().path("script").asString()).script());
        }
        return new SavedTargets(companies, rotators);
    }
}
