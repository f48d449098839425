package io.penstock.http.openapi;

import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import io.penstock.http.server.Method;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request that is sound, and can be had with something else about it.
 *
 * @param headers further headers, each name before its value
 */
record ApiRequest(
        Method method, String path, Optional<String> body, String type, List<String> headers) {

    private static final String JSON = "application/json";

    static ApiRequest get(String path) {
        return new ApiRequest(Method.GET, path, Optional.empty(), JSON, List.of());
    }

    static ApiRequest delete(String path) {
        return new ApiRequest(Method.DELETE, path, Optional.empty(), JSON, List.of());
    }

    static ApiRequest put(String path, String body) {
        return new ApiRequest(Method.PUT, path, Optional.of(body), JSON, List.of());
    }

    static ApiRequest post(String path, String body) {
        return new ApiRequest(Method.POST, path, Optional.of(body), JSON, List.of());
    }

    ApiRequest at(String other) {
        return new ApiRequest(method, other, body, type, headers);
    }

    /** The same about something else of the same kind. */
    ApiRequest about(String id) {
        return at(path.replaceFirst("^(?<kind>/api/v1/[a-z]+/)[^/]+", "${kind}" + id));
    }

    ApiRequest carrying(String other) {
        return new ApiRequest(method, path, Optional.of(other), type, headers);
    }

    ApiRequest ofType(String other) {
        return new ApiRequest(method, path, body, other, headers);
    }

    ApiRequest with(String name, String value) {
        List<String> more = Stream.concat(headers.stream(), Stream.of(name, value)).toList();
        return new ApiRequest(method, path, body, type, more);
    }

    Reply sendTo(TestProgram program, Role role) {
        return send(program, program.request(path, role));
    }

    Reply sendTo(TestProgram program, String key) {
        return send(program, program.requestWith(key, path));
    }

    Reply sendWithoutKey(TestProgram program) {
        return send(program, program.request(path));
    }

    private Reply send(TestProgram program, HttpRequest.Builder request) {
        if (body.isPresent()) {
            request.header("Content-Type", type);
        }
        for (int name = 0; name < headers.size(); name += 2) {
            request.header(headers.get(name), headers.get(name + 1));
        }
        BodyPublisher publisher =
                body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
        return program.send(request.method(method.name(), publisher));
    }
}
