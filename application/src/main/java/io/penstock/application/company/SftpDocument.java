package io.penstock.application.company;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.application.secret.SecretName;
import io.penstock.domain.delivery.SftpAccess;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a batch's section that says how a server is entered over SFTP. */
final class SftpDocument {

    static final String SFTP = "sftp";

    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String PRIVATE_KEY = "private_key";
    private static final String HOST_KEY = "host_key";
    private static final int LONGEST_FINGERPRINT = 60;
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
    private static final Pattern SECRET =
            Pattern.compile("\\s*\\{\\{\\s*secret\\.([a-z0-9_]+)\\s*}}\\s*");

    private SftpDocument() {}

    /** Reads it; empty where the reader has recorded a problem. */
    static Optional<SftpAccess> read(DocumentReader reader) {
        String user = reader.requiredText(USER, SftpAccess.LONGEST_USER).strip();
        Optional<String> password = secret(reader, PASSWORD);
        Optional<String> privateKey = secret(reader, PRIVATE_KEY);
        List<String> hostKeys = hostKeys(reader);
        boolean given = reader.anything(PASSWORD).isPresent();
        if (given == reader.anything(PRIVATE_KEY).isPresent()) {
            reader.problem(
                    PASSWORD,
                    given
                            ? "stands in place of private_key; give one of the two"
                            : "or private_key is required, such as '{{secret.name}}'");
        }
        boolean complete =
                !user.isEmpty()
                        && password.isPresent() != privateKey.isPresent()
                        && !hostKeys.isEmpty()
                        && hostKeys.size() <= SftpAccess.MOST_HOST_KEYS;
        return complete
                ? Optional.of(new SftpAccess(user, password, privateKey, hostKeys))
                : Optional.empty();
    }

    /** The value is quoted nowhere: it may be a secret that was written here by mistake. */
    private static Optional<String> secret(DocumentReader reader, String key) {
        Optional<String> name =
                reader.anything(key)
                        .map(value -> SECRET.matcher(value.toString()))
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .filter(found -> SecretName.parse(found).isPresent());
        if (name.isEmpty() && reader.anything(key).isPresent()) {
            reader.problem(key, "must name a secret and nothing else, as in '{{secret.name}}'");
        }
        return name;
    }

    private static List<String> hostKeys(DocumentReader reader) {
        reader.require(HOST_KEY);
        List<String> keys =
                switch (reader.anything(HOST_KEY).orElse(null)) {
                    case null -> List.of();
                    case List<?> _ -> reader.texts(HOST_KEY, LONGEST_FINGERPRINT);
                    default ->
                            reader.text(HOST_KEY, LONGEST_FINGERPRINT)
                                    .map(List::of)
                                    .orElse(List.of());
                };
        for (String key : keys) {
            if (!FINGERPRINT.matcher(key).matches()) {
                reader.problem(
                        HOST_KEY,
                        "must be a fingerprint such as 'SHA256:' and 43 characters of Base64, as"
                                + " ssh-keygen -lf shows it, not '"
                                + key
                                + "'");
            }
        }
        if (keys.size() > SftpAccess.MOST_HOST_KEYS) {
            reader.problem(HOST_KEY, "must have at most " + SftpAccess.MOST_HOST_KEYS);
        }
        return keys;
    }

    static Map<String, @Nullable Object> write(SftpAccess access) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(USER, access.user());
        access.password().ifPresent(name -> document.put(PASSWORD, reference(name)));
        access.privateKey().ifPresent(name -> document.put(PRIVATE_KEY, reference(name)));
        document.put(
                HOST_KEY,
                access.hostKeys().size() == 1 ? access.hostKeys().getFirst() : access.hostKeys());
        return document;
    }

    private static String reference(String name) {
        return "{{" + NamedSecrets.PREFIX + name + "}}";
    }
}
