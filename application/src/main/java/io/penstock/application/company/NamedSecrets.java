package io.penstock.application.company;

import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.expression.Template;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The secrets that the templates of a delivery name. */
public final class NamedSecrets {

    /** What stands before the name of a secret in a template. */
    public static final String PREFIX = "secret.";

    private static final Pattern NAME = Pattern.compile("\\bsecret\\.([a-z][a-z0-9_]{0,63})\\b");

    private NamedSecrets() {}

    /** The names, each with a field that names it, such as {@code delivery.headers.X-Key}. */
    public static SortedMap<String, String> of(DeliveryMethod method) {
        SortedMap<String, String> named = new TreeMap<>();
        RequestShape shape = method.shape();
        add(named, "delivery.headers.", shape.headers());
        shape.parameters().ifPresent(given -> add(named, "delivery.parameters.", given));
        shape.body().ifPresent(body -> add(named, "delivery.body", body));
        return named;
    }

    private static void add(
            Map<String, String> named, String section, Map<String, Template> templates) {
        templates.forEach((key, template) -> add(named, section + key, template));
    }

    private static void add(Map<String, String> named, String field, Template template) {
        NAME.matcher(template.source())
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(name -> named.putIfAbsent(name, field));
    }
}
