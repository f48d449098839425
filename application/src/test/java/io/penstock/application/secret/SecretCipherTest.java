package io.penstock.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCipherTest {

    private static final SecretName NAME = new SecretName("buyer_a");
    private static final String VALUE = "correct horse \ud83d\ude00 батарея";

    private final SecretCipher cipher = new SecretCipher(KeyFixture.keys(1));

    @ParameterizedTest
    @ValueSource(strings = {"x", " ", VALUE, "line\r\nline\u0000"})
    void openShouldGiveWhatWasSealed(String value) {
        SealedValue sealed = cipher.seal(NAME, value);

        assertThat(cipher.open(NAME, sealed)).isEqualTo(value);
        assertThat(sealed.keyId()).isEqualTo(KeyFixture.key(1).id());
    }

    @Test
    void openShouldReadAVectorThatAnotherProgramSealed() {
        // By Python's cryptography: AESGCM(b"\1" * 32).encrypt(b"\2" * 12, b"hunter2", b"buyer_a")
        String text = "AgICAgICAgICAgICb6OnPS8l8zquGX35nTdyy+wr2hYXUSg=";

        assertThat(cipher.open(NAME, new SealedValue(KeyFixture.key(1).id(), text)))
                .isEqualTo("hunter2");
    }

    @Test
    void sealShouldTakeANewNonceEachTime() {
        Set<String> nonces = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (int time = 0; time < 1000; time++) {
            byte[] whole = Base64.getDecoder().decode(cipher.seal(NAME, VALUE).text());
            nonces.add(Base64.getEncoder().encodeToString(Arrays.copyOf(whole, 12)));
            texts.add(Base64.getEncoder().encodeToString(whole));
        }

        assertThat(nonces).hasSize(1000);
        assertThat(texts).hasSize(1000);
    }

    @Test
    void openShouldUseTheKeyThatTheValueWasSealedWith() {
        SealedValue old = cipher.seal(NAME, VALUE);
        SecretCipher rotated = new SecretCipher(KeyFixture.keys(2, 3, 1));

        assertThat(rotated.open(NAME, old)).isEqualTo(VALUE);
        assertThat(rotated.isOutdated(old)).isTrue();
        assertThat(rotated.isOutdated(rotated.seal(NAME, VALUE))).isFalse();
    }

    @Test
    void openShouldNameTheSecretAndTheKeyThatIsNotThere() {
        SealedValue sealed = cipher.seal(NAME, VALUE);
        SecretCipher other = new SecretCipher(KeyFixture.keys(2));

        assertThatThrownBy(() -> other.open(NAME, sealed))
                .isInstanceOfSatisfying(
                        UnreadableSecretException.class, e -> assertThat(e.isKeyMissing()).isTrue())
                .hasMessageContainingAll("'buyer_a'", sealed.keyId(), "secrets.previous_keys");
    }

    @Test
    void openShouldRefuseAnotherKeyThatPassesForTheRightOne() {
        SealedValue sealed = new SecretCipher(KeyFixture.keys(2)).seal(NAME, VALUE);

        expectChanged(NAME, new SealedValue(KeyFixture.key(1).id(), sealed.text()));
    }

    @Test
    void openShouldRefuseTheValueOfAnotherSecret() {
        expectChanged(new SecretName("buyer_b"), cipher.seal(NAME, VALUE));
    }

    @Test
    void openShouldRefuseAValueOfWhichAnyByteWasChanged() {
        byte[] whole = Base64.getDecoder().decode(cipher.seal(NAME, "hunter2").text());
        for (int place = 0; place < whole.length; place++) {
            byte[] changed = whole.clone();
            changed[place] ^= 1;
            expectChanged(NAME, sealed(changed));
        }
    }

    @Test
    void openShouldRefuseAValueOfWhichSomethingIsMissing() {
        byte[] whole = Base64.getDecoder().decode(cipher.seal(NAME, "hunter2").text());
        for (int length = 0; length < whole.length; length++) {
            expectChanged(NAME, sealed(Arrays.copyOf(whole, length)));
        }
        expectChanged(NAME, new SealedValue(KeyFixture.key(1).id(), "not base64!"));
    }

    private static SealedValue sealed(byte[] whole) {
        return new SealedValue(KeyFixture.key(1).id(), Base64.getEncoder().encodeToString(whole));
    }

    private void expectChanged(SecretName name, SealedValue sealed) {
        assertThatThrownBy(() -> cipher.open(name, sealed))
                .isInstanceOfSatisfying(
                        UnreadableSecretException.class,
                        e -> assertThat(e.isKeyMissing()).isFalse())
                .hasMessageContaining("'" + name + "' cannot be decrypted");
    }

    @Test
    void withoutACurrentKeyNothingShouldBeSealed() {
        assertThat(cipher.canSeal()).isTrue();
        assertThat(new SecretCipher(SecretKeys.NONE).canSeal()).isFalse();
    }

    @Test
    void keyShouldBeReadWhateverIsAroundIt() {
        assertThat(EncryptionKey.ofBase64(" " + KeyFixture.text(1) + "\n").id())
                .isEqualTo(KeyFixture.key(1).id())
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(KeyFixture.key(2).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hunter2-hunter2-hunter2",
                "AAECAwQFBgcICQoLDA0ODw==",
                "hunter2!hunter2!hunter2!hunter2!hunter2!hunt",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
            })
    void keyThatIsNoneShouldBeRefusedWithoutBeingQuoted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EncryptionKey.ofBase64(text))
                .withMessage(EncryptionKey.FORM)
                .withNoCause();
    }

    @Test
    void nothingShouldShowAKeyOrAValue() {
        assertThat(KeyFixture.keys(1, 2).toString())
                .doesNotContain(KeyFixture.text(1), KeyFixture.text(2));
        SealedValue sealed = cipher.seal(NAME, VALUE);
        assertThat(sealed.toString()).doesNotContain(sealed.text(), VALUE);
    }
}
