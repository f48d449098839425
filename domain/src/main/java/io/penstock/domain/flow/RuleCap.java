package io.penstock.domain.flow;

import io.penstock.domain.company.CompanyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A cap of one place of a flow, as it binds a company.
 *
 * @param rule tells the place from all others, in every version of its flow: 64 hexadecimal digits
 * @param company the company
 * @param zone in which hours and days begin
 * @param cap how many leads it may get there
 */
public record RuleCap(String rule, CompanyId company, ZoneId zone, RecipientCap cap) {

    /**
     * What tells the place of a stage in the flow of an offer.
     *
     * @param offer the number of the offer
     * @param stage the id of the stage
     */
    public static String key(int offer, String stage) {
        try {
            byte[] place = (offer + "/" + stage).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(place));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    public RuleCap {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(cap, "cap");
        if (rule.length() != 64) {
            throw new IllegalArgumentException("A rule is told by 64 hexadecimal digits.");
        }
    }
}
