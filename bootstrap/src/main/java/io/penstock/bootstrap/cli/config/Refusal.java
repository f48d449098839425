package io.penstock.bootstrap.cli.config;

import java.net.URI;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says what the server said, and what to do about it. */
final class Refusal {

    private Refusal() {}

    static ConfigFailure of(int status, JsonNode problem, URI server) {
        String detail = problem.path("detail").asString("The server answered " + status + ".");
        return switch (status) {
            case 401, 403 ->
                    ConfigFailure.unusable(
                            server
                                    + " refuses the key: "
                                    + detail
                                    + " Give another with --key or in PENSTOCK_ADMIN_KEY.");
            case 404 ->
                    ConfigFailure.unusable(
                            server + " is no Penstock server, or an older one. Look at --url.");
            case 409 ->
                    ConfigFailure.refused(
                            "The file is outdated: the configuration was changed since. "
                                    + detail.replaceFirst(" Read it again.*", "")
                                    + " Export it again and merge, or apply it all the same with"
                                    + " --force.");
            case 412 ->
                    ConfigFailure.refused(
                            "The configuration was changed meanwhile, and nothing was applied."
                                    + " Run the command again.");
            case 400, 413, 422 -> ConfigFailure.refused(detail + places(problem));
            default -> ConfigFailure.unusable("The server answered " + status + ": " + detail);
        };
    }

    private static String places(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error ->
                        "\n  "
                                + error.path("field").asString()
                                + ": "
                                + error.path("message").asString())
                .collect(Collectors.joining());
    }
}
