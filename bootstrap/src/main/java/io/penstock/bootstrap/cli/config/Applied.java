package io.penstock.bootstrap.cli.config;

import java.io.PrintWriter;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the server says that applying a file changes, or would change. */
final class Applied {

    private static final String INDENT = "    ";

    private final JsonNode answer;

    Applied(JsonNode answer) {
        this.answer = answer;
    }

    long revision() {
        return answer.path("revision").asLong();
    }

    boolean changesNothing() {
        return Stream.of("created", "changed", "deleted")
                .allMatch(what -> answer.path(what).isEmpty());
    }

    /** Prints the documents that differ, each with its keys, then what the checker warns of. */
    void print(PrintWriter out) {
        print(out, '+', "created");
        print(out, '~', "changed");
        print(out, '-', "deleted");
        for (JsonNode found : answer.path("diagnostics")) {
            out.println(
                    found.path("severity").asString()
                            + ": "
                            + found.path("field").asString()
                            + ", line "
                            + found.path("line").asInt()
                            + ", column "
                            + found.path("column").asInt()
                            + ": "
                            + found.path("message").asString());
        }
        out.flush();
    }

    private void print(PrintWriter out, char sign, String what) {
        for (JsonNode document : answer.path(what)) {
            out.println(
                    sign
                            + " "
                            + document.path("kind").asString()
                            + " "
                            + document.path("id").asInt());
            document.path("diff").forEach(difference -> printKey(out, difference));
        }
    }

    private static void printKey(PrintWriter out, JsonNode difference) {
        String path = difference.path("path").asString();
        JsonNode unified = difference.path("unified");
        if (unified.isString()) {
            out.println(INDENT + path);
            unified.asString().lines().forEach(line -> out.println(INDENT + INDENT + line));
        } else {
            out.println(
                    INDENT
                            + path
                            + ": "
                            + difference.path("before")
                            + " -> "
                            + difference.path("after"));
        }
    }
}
