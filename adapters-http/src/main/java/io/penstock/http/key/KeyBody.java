package io.penstock.http.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penstock.application.account.ApiKey;
import io.penstock.application.account.Mark;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An API key as the API shows it: never the key itself, but once where it was just created. */
record KeyBody(
        long id,
        String name,
        String role,
        @Nullable Long user,
        @Nullable Long site,
        Instant createdAt,
        String createdBy,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {

    static KeyBody of(ApiKey key) {
        return of(key, null);
    }

    /** A key that was just created, with the key itself. */
    static KeyBody of(ApiKey key, @Nullable String secret) {
        return new KeyBody(
                key.id(),
                key.grant().name(),
                key.grant().role().name().toLowerCase(Locale.ROOT),
                nullable(key.grant().user()),
                nullable(key.grant().site()),
                key.created().at(),
                key.created().by(),
                key.lastUsedAt().orElse(null),
                key.revoked().map(Mark::at).orElse(null),
                key.revoked().map(Mark::by).orElse(null),
                secret);
    }

    private static @Nullable Long nullable(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
