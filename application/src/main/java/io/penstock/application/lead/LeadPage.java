package io.penstock.application.lead;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Leads that were found, newest first.
 *
 * @param items as they stand now
 * @param next the place after which the next page begins; absent on the last one
 */
public record LeadPage(List<StoredLead> items, Optional<LeadCursor> next) {

    public LeadPage {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
    }

    /**
     * Makes a page of what was found, which is one lead more than the page may have where there is
     * another page.
     */
    public static LeadPage of(List<FoundLead> found, int limit) {
        List<FoundLead> page = found.subList(0, Math.min(limit, found.size()));
        return new LeadPage(
                page.stream().map(FoundLead::lead).toList(),
                found.size() > limit ? Optional.of(page.getLast().place()) : Optional.empty());
    }
}
