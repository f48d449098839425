package io.penstock.application.expression;

import io.penstock.application.secret.SecretName;
import io.penstock.domain.delivery.Authorization;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.delivery.SftpAccess;
import io.penstock.domain.expression.Template;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The secrets that templates name. */
public final class NamedSecrets {

    /** What stands before the name of a secret in a template. */
    public static final String PREFIX = "secret.";

    /** What is wrong with a template that {@link #isUnmaskable}. */
    public static final String UNMASKABLE =
            "must name a secret alone, as in {{secret.name}} or {{urlencode(secret.name)}}:"
                    + " anything else could not be masked where the request is shown";

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
        shape.auth().ifPresent(auth -> add(named, auth));
        method.batch().flatMap(BatchPlan::sftp).ifPresent(access -> add(named, access));
        return named;
    }

    private static void add(Map<String, String> named, Authorization auth) {
        switch (auth) {
            case Authorization.Basic(Template user, Template password) -> {
                add(named, "delivery.auth.basic.user", user);
                add(named, "delivery.auth.basic.password", password);
            }
            case Authorization.Bearer(Template token) -> add(named, "delivery.auth.bearer", token);
        }
    }

    private static void add(Map<String, String> named, SftpAccess access) {
        access.password().ifPresent(name -> named.putIfAbsent(name, SFTP + "password"));
        access.privateKey().ifPresent(name -> named.putIfAbsent(name, SFTP + "private_key"));
    }

    /** Whether a condition or template names any. */
    public static boolean isNamedIn(String source) {
        return NAME.matcher(source).find();
    }

    /** Whether a name is that of a secret, there or not. */
    public static boolean isOne(String name) {
        return name.startsWith(PREFIX)
                && SecretName.parse(name.substring(PREFIX.length())).isPresent();
    }

    private static void add(
            Map<String, String> named, String section, Map<String, Template> templates) {
        templates.forEach((key, template) -> add(named, section + key, template));
    }

    /** Adds the names of a template's secrets, each with its first field. */
    public static void add(Map<String, String> named, String field, Template template) {
        of(template).forEach(name -> named.putIfAbsent(name, field));
    }

    /** The names in a template. */
    public static List<String> of(Template template) {
        return TAG.matcher(template.source())
                .results()
                .flatMap(tag -> NAME.matcher(tag.group(1)).results())
                .map(found -> found.group(1))
                .toList();
    }

    /** Whether a template does something with a secret that the journal could not mask. */
    public static boolean isUnmaskable(Template template) {
        return TAG.matcher(template.source())
                .results()
                .map(tag -> tag.group(1))
                .anyMatch(tag -> NAME.matcher(tag).find() && !ALONE.matcher(tag).matches());
    }
}
