package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.secret.KeyFixture;
import io.penstock.application.secret.SecretCipher;
import io.penstock.application.secret.SecretKeys;
import io.penstock.application.secret.UnreadableSecretException;
import io.penstock.domain.company.CompanyId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealedSigningTest {

    private static final CompanyId COMPANY = new CompanyId(5);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final SealedSigning signing = SealedSigningFixture.sealed();

    @Test
    void sealedSecretShouldNotBeReadableAndOpenAgain() {
        Map<String, @Nullable Object> stored = signing.seal(COMPANY, document(SECRET));

        assertThat(stored.toString()).doesNotContain(SECRET, SECRET.substring(6));
        assertThat(stored).containsEntry("name", "Buyer");
        assertThat(signing.open(COMPANY, stored)).isEqualTo(document(SECRET));
    }

    @Test
    void sealedSecretShouldOpenForNoOtherCompany() {
        Map<String, @Nullable Object> stored = signing.seal(COMPANY, document(SECRET));

        assertThatThrownBy(() -> signing.open(new CompanyId(6), stored))
                .isInstanceOf(UnreadableSecretException.class);
    }

    @Test
    void whatWasStoredWithoutAKeyShouldStayReadable() {
        SealedSigning without = new SealedSigning(new SecretCipher(SecretKeys.NONE));

        assertThat(without.seal(COMPANY, document(SECRET))).isEqualTo(document(SECRET));
        assertThat(signing.open(COMPANY, document(SECRET))).isEqualTo(document(SECRET));
    }

    @Test
    void missingKeyShouldBeToldByItsId() {
        Map<String, @Nullable Object> stored = signing.seal(COMPANY, document(SECRET));
        SealedSigning other = new SealedSigning(new SecretCipher(KeyFixture.keys(2)));

        assertThatThrownBy(() -> other.open(COMPANY, stored))
                .isInstanceOf(UnreadableSecretException.class)
                .hasMessageContaining("'signing_of_company_5' was saved with the key ");
    }

    @Test
    void documentThatSignsNothingShouldStayAsItIs() {
        assertThat(signing.seal(COMPANY, Map.of("name", "Buyer")))
                .isEqualTo(Map.of("name", "Buyer"));
    }

    private static Map<String, @Nullable Object> document(String secret) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", "Buyer");
        document.put("delivery", Map.of("sign", Map.of("secret", secret), "format", "json"));
        return document;
    }
}
