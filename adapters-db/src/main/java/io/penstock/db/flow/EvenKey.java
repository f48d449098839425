package io.penstock.db.flow;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What tells a count of even choices from all others.
 *
 * @param place where is chosen: 64 hexadecimal digits
 * @param shares SHA-256 of what may be chosen, with the shares: 64 hexadecimal digits
 */
record EvenKey(String place, String shares) {

    static EvenKey of(String place, SortedMap<Integer, BigDecimal> shares) {
        String text =
                shares.entrySet().stream()
                        .map(share ->
                                share.getKey()
                                        + "="
                                        + share.getValue().stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(";"));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return new EvenKey(place, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
