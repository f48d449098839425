package io.penstock.domain.flow;

import io.penstock.domain.company.CompanyId;
import java.time.ZoneId;
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

    public RuleCap {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(cap, "cap");
        if (rule.length() != 64) {
            throw new IllegalArgumentException("A rule is told by 64 hexadecimal digits.");
        }
    }
}
