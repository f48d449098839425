package io.penstock.http.secret;

import io.penstock.application.secret.SecretEntry;
import java.time.Instant;

/** A secret as the API shows it: never its value. */
record SecretBody(String name, Instant changedAt, String changedBy) {

    static SecretBody of(SecretEntry entry) {
        return new SecretBody(entry.name().text(), entry.changed().at(), entry.changed().by());
    }
}
