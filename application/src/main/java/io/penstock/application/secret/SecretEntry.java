package io.penstock.application.secret;

import io.penstock.application.account.Mark;
import java.util.Objects;

/**
 * A secret as it is shown, which is without its value.
 *
 * @param name its name
 * @param changed when it was last saved, and by whom
 */
public record SecretEntry(SecretName name, Mark changed) {

    public SecretEntry {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(changed, "changed");
    }
}
