package io.penstock.application.lead;

import io.penstock.domain.account.Principal;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.dsl.document.DocumentProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Gives leads the user and site that the API key of their sender is bound to. */
final class SenderBinding {

    private SenderBinding() {}

    /** What the lead says otherwise than the key does. */
    static List<DocumentProblem> conflicts(LeadAttributes attributes, Principal sender) {
        if (isFree(sender)) {
            return List.of();
        }
        List<DocumentProblem> conflicts = new ArrayList<>();
        bounds(sender)
                .forEach((attribute, bound) ->
                        bound.ifPresent(value -> {
                            if (attributes.has(attribute)
                                    && attributes.number(attribute) != value) {
                                conflicts.add(
                                        new DocumentProblem(
                                                attribute.key(),
                                                "must be "
                                                        + value
                                                        + " or absent: the API key is bound to it"));
                            }
                        }));
        return conflicts;
    }

    /** The attributes, with what the key is bound to. */
    static LeadAttributes bind(LeadAttributes attributes, Principal sender) {
        if (isFree(sender)) {
            return attributes;
        }
        LeadAttributes.Builder bound = attributes.toBuilder();
        bounds(sender)
                .forEach((attribute, number) ->
                        number.ifPresent(value -> bound.number(attribute, value)));
        return bound.build();
    }

    private static boolean isFree(Principal sender) {
        return sender.user().isEmpty() && sender.site().isEmpty();
    }

    private static Map<Attribute, OptionalLong> bounds(Principal sender) {
        Map<Attribute, OptionalLong> bounds = new EnumMap<>(Attribute.class);
        bounds.put(Attribute.USER, sender.user());
        bounds.put(Attribute.SITE, sender.site());
        return bounds;
    }
}
