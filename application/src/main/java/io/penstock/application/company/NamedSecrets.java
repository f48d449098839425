package io.penstock.application.company;

import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.delivery.SftpAccess;
import io.penstock.domain.expression.Template;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The secrets that the templates of a delivery name. */
public final class NamedSecrets {

    /** What stands before the name of a secret in a template. */
    public static final String PREFIX = "secret.";

    private static final String SFTP = "delivery.batch.sftp.";
    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)\\}\\}", Pattern.DOTALL);
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.$])secret\\.([a-z][a-z0-9_]{0,63})\\b");

    /** What the journal can mask: a secret alone, or encoded. */
    private static final Pattern ALONE =
            Pattern.compile("\\s*(?:secret\\.\\w+|urlencode\\(\\s*secret\\.\\w+\\s*\\))\\s*");

    private NamedSecrets() {}

    /** The names, each with a field that names it, such as {@code delivery.headers.X-Key}. */
    public static SortedMap<String, String> of(DeliveryMethod method) {
        SortedMap<String, String> named = new TreeMap<>();
        RequestShape shape = method.shape();
        add(named, "delivery.headers.", shape.headers());
        shape.parameters().ifPresent(given -> add(named, "delivery.parameters.", given));
        shape.body().ifPresent(body -> add(named, "delivery.body", body));
        method.batch().flatMap(BatchPlan::sftp).ifPresent(access -> add(named, access));
        return named;
    }

    private static void add(Map<String, String> named, SftpAccess access) {
        access.password().ifPresent(name -> named.putIfAbsent(name, SFTP + "password"));
        access.privateKey().ifPresent(name -> named.putIfAbsent(name, SFTP + "private_key"));
    }

    private static void add(
            Map<String, String> named, String section, Map<String, Template> templates) {
        templates.forEach((key, template) -> add(named, section + key, template));
    }

    private static void add(Map<String, String> named, String field, Template template) {
        TAG.matcher(template.source())
                .results()
                .flatMap(tag -> NAME.matcher(tag.group(1)).results())
                .forEach(found -> named.putIfAbsent(found.group(1), field));
    }

    /** Whether a template does something with a secret that the journal could not mask. */
    static boolean isUnmaskable(Template template) {
        return TAG.matcher(template.source())
                .results()
                .map(tag -> tag.group(1))
                .anyMatch(tag -> NAME.matcher(tag).find() && !ALONE.matcher(tag).matches());
    }
}
