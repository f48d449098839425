package io.penstock.application.lead;

import io.penstock.domain.offer.DuplicateRule.Field;
import io.penstock.domain.offer.OfferId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Makes the digests by which duplicates are found, alike for all time: they are stored. */
final class Mark {

    private Mark() {}

    /** The SHA-256, in hexadecimal, of an offer and what its leads are compared by. */
    static String of(OfferId offer, Map<Field, String> compared) {
        StringBuilder text = new StringBuilder().append(offer.value());
        new TreeMap<>(compared)
                .forEach((field, value) ->
                        text.append('\n').append(key(field)).append('=').append(value));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    private static String key(Field field) {
        return switch (field) {
            case PHONE -> "phone";
            case EMAIL -> "email";
        };
    }
}
