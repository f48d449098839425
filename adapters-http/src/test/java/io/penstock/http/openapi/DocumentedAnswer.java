package io.penstock.http.openapi;

import io.penstock.http.program.OpenApiDescription;
import java.util.List;

/** A status that the description says an operation may answer with. */
record DocumentedAnswer(String operation, int status) {

    /** Every one that the description has. */
    static List<DocumentedAnswer> allOf(OpenApiDescription description) {
        return description
                .document()
                .path("paths")
                .valueStream()
                .flatMap(path -> path.valueStream())
                .filter(call -> call.has("operationId"))
                .flatMap(call ->
                        call.path("responses")
                                .propertyStream()
                                .map(response ->
                                        new DocumentedAnswer(
                                                call.path("operationId").asString(),
                                                Integer.parseInt(response.getKey()))))
                .toList();
    }

    @Override
    public String toString() {
        return operation + " " + status;
    }
}
