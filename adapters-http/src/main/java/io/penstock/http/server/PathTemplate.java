package io.penstock.http.server;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether an address fits a route's path. Immutable. */
final class PathTemplate {

    private final Pattern pattern;

    PathTemplate(String path) {
        pattern =
                Pattern.compile(
                        Stream.of(path.split("/", -1))
                                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                                .collect(Collectors.joining("/")));
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
