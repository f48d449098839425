package io.penstock.application.pixel;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.source.SourceId;
import java.util.Optional;

/** Tells which source a lead is from: the one whose number it carries as its user. */
public final class SourceOfLead {

    private SourceOfLead() {}

    /** Its source, whether there is a document of it or not; empty where no source can be it. */
    public static Optional<SourceId> id(Lead lead) {
        if (!lead.attributes().has(Attribute.USER)) {
            return Optional.empty();
        }
        long user = lead.attributes().number(Attribute.USER);
        return user < 1 || user > Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new SourceId((int) user));
    }
}
