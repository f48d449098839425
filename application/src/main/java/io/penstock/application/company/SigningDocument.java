package io.penstock.application.company;

import io.penstock.domain.delivery.SigningSecret;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a company's delivery that says what requests are signed with.
 *
 * <p>The secret stands in what is stored, where it may be {@link SealedSigning sealed}, and nowhere
 * else: whoever shows a document shows it {@link #masked}. A masked document may be saved again,
 * which keeps the secret that was stored.
 */
public final class SigningDocument {

    /** What is shown in the place of a secret. */
    public static final String MASK = "***";

    /** The path to the secret in the document of a company. */
    public static final String SECRET_PATH = "delivery.sign.secret";

    private static final String DELIVERY = "delivery";
    private static final String SECRET = "secret";
    private static final int LONGEST_SECRET = 200;

    static final String SIGN = "sign";

    private SigningDocument() {}

    /**
     * Reads a secret; empty where the reader has recorded problems.
     *
     * @param stored the secret that the company had until now, which the mask stands for
     */
    static Optional<SigningSecret> read(DocumentReader reader, Optional<SigningSecret> stored) {
        reader.require(SECRET);
        Optional<String> text = reader.text(SECRET, LONGEST_SECRET).map(String::strip);
        if (text.filter(MASK::equals).isPresent()) {
            if (stored.isEmpty()) {
                reader.problem(
                        SECRET,
                        "is masked, and no secret is stored that it could stand for; give the"
                                + " secret itself");
            }
            return stored;
        }
        return text.flatMap(given -> secret(given, reader));
    }

    private static Optional<SigningSecret> secret(String text, DocumentReader reader) {
        try {
            return Optional.of(new SigningSecret(text));
        } catch (IllegalArgumentException notSecret) {
            reader.problem(
                    SECRET,
                    "must be whsec_ followed by Base64 of 24 to 64 random bytes, as in: echo"
                            + " whsec_$(openssl rand -base64 32)");
            return Optional.empty();
        }
    }

    static Map<String, @Nullable Object> write(SigningSecret secret) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(SECRET, secret.text());
        return document;
    }

    /** The document of a company, or any other, with a mask in the place of its secret. */
    public static Map<String, @Nullable Object> masked(
            Map<String, ? extends @Nullable Object> document) {
        return secret(document).isPresent() ? with(document, MASK) : new LinkedHashMap<>(document);
    }

    /** The secret in the document of a company, where there is one. */
    static Optional<String> secret(Map<String, ? extends @Nullable Object> document) {
        return document.get(DELIVERY) instanceof Map<?, ?> delivery
                        && delivery.get(SIGN) instanceof Map<?, ?> sign
                        && sign.get(SECRET) instanceof String secret
                ? Optional.of(secret)
                : Optional.empty();
    }

    /** The document of a company with another text in the place of its secret. */
    static Map<String, @Nullable Object> with(
            Map<String, ? extends @Nullable Object> document, String secret) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(document);
        if (document.get(DELIVERY) instanceof Map<?, ?> delivery
                && delivery.get(SIGN) instanceof Map<?, ?> sign) {
            changed.put(DELIVERY, with(delivery, SIGN, with(sign, SECRET, secret)));
        }
        return changed;
    }

    private static Map<Object, @Nullable Object> with(Map<?, ?> section, String key, Object value) {
        Map<Object, @Nullable Object> changed = new LinkedHashMap<>(section);
        changed.put(key, value);
        return changed;
    }
}
