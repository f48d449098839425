package io.penstock.application.company;

import io.penstock.application.secret.SealedValue;
import io.penstock.application.secret.SecretCipher;
import io.penstock.application.secret.SecretName;
import io.penstock.domain.company.CompanyId;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what companies sign with, for storage that keeps companies' documents: with the key that
 * secrets are kept with, where the settings give one. What was stored without a key stays readable.
 * Immutable.
 */
public final class SealedSigning {

    private static final String SEALED = "sealed:";

    private final SecretCipher cipher;

    @Inject
    public SealedSigning(SecretCipher cipher) {
        this.cipher = cipher;
    }

    /** Whether the settings give a key to encrypt with. */
    public boolean canSeal() {
        return cipher.canSeal();
    }

    /** A company's document as it is to be stored. */
    public Map<String, @Nullable Object> seal(
            CompanyId company, Map<String, @Nullable Object> document) {
        return cipher.canSeal()
                ? changed(document, secret -> text(cipher.seal(name(company), secret)))
                : document;
    }

    /**
     * A company's document as it was before it was stored.
     *
     * @throws io.penstock.application.secret.UnreadableSecretException when the key that it was
     *     stored with is not there, or what is stored was changed
     */
    public Map<String, @Nullable Object> open(
            CompanyId company, Map<String, @Nullable Object> document) {
        return changed(
                document,
                secret ->
                        secret.startsWith(SEALED)
                                ? cipher.open(name(company), value(secret))
                                : secret);
    }

    /** Whether a stored document is sealed with another key than the current one, or not at all. */
    public boolean isOutdated(Map<String, @Nullable Object> document) {
        return cipher.canSeal()
                && SigningDocument.secret(document)
                        .filter(text -> !text.startsWith(SEALED) || cipher.isOutdated(value(text)))
                        .isPresent();
    }

    private static Map<String, @Nullable Object> changed(
            Map<String, @Nullable Object> document, UnaryOperator<String> change) {
        Optional<String> secret = SigningDocument.secret(document);
        return secret.isPresent()
                ? SigningDocument.with(document, change.apply(secret.get()))
                : document;
    }

    /** What is stored for one company opens for no other. */
    private static SecretName name(CompanyId company) {
        return new SecretName("signing_of_company_" + company.value());
    }

    private static String text(SealedValue value) {
        return SEALED + value.keyId() + ":" + value.text();
    }

    private static SealedValue value(String text) {
        String[] parts = text.split(":", 3);
        return new SealedValue(parts.length == 3 ? parts[1] : "", parts[parts.length - 1]);
    }
}
