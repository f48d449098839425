package io.penstock.application.company;

import io.penstock.application.secret.KeyFixture;
import io.penstock.application.secret.SecretCipher;

/** Ways of storing what companies sign with. */
public final class SealedSigningFixture {

    private SealedSigningFixture() {}

    /** As it is stored where the settings give a key. */
    public static SealedSigning sealed() {
        return new SealedSigning(new SecretCipher(KeyFixture.keys(1)));
    }
}
