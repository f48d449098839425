package io.penstock.application.offer;

import io.penstock.domain.offer.DuplicateRule;
import io.penstock.domain.offer.DuplicateRule.Field;
import io.penstock.domain.offer.DuplicateRule.Match;
import io.penstock.domain.offer.DuplicateRule.Then;
import io.penstock.domain.status.LeadStatus;
import io.penstock.dsl.document.DocumentReader;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of an offer that says which leads are duplicates. */
final class DuplicateRuleDocument {

    private static final int LONGEST_WORD = 20;

    private DuplicateRuleDocument() {}

    /** Reads a rule; empty where the reader has recorded problems. */
    static Optional<DuplicateRule> read(DocumentReader reader) {
        reader.require("fields", "days", "then");
        Set<Field> fields = choices(reader, "fields", Field.class);
        Optional<Match> match = reader.choice("match", Match.class);
        Optional<Long> days = reader.whole("days", 1, DuplicateRule.MAXIMUM_DAYS);
        boolean chosen = reader.keys().contains("statuses");
        Set<LeadStatus> statuses =
                chosen
                        ? choices(reader, "statuses", LeadStatus.class)
                        : DuplicateRule.usualStatuses();
        Optional<Then> then = reader.choice("then", Then.class);
        return reader.finish().isEmpty()
                ? Optional.of(
                        new DuplicateRule(
                                fields,
                                match.orElse(Match.ANY),
                                days.orElseThrow().intValue(),
                                statuses,
                                then.orElseThrow()))
                : Optional.empty();
    }

    private static <E extends Enum<E>> Set<E> choices(
            DocumentReader reader, String key, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        List<String> words = reader.texts(key, LONGEST_WORD);
        List<String> known =
                Stream.of(type.getEnumConstants()).map(DuplicateRuleDocument::key).toList();
        for (String word : words) {
            int place = known.indexOf(word.strip().toLowerCase(Locale.ROOT));
            if (place < 0) {
                reader.problem(
                        key,
                        "must be some of " + String.join(", ", known) + ", not '" + word + "'");
            } else {
                chosen.add(type.getEnumConstants()[place]);
            }
        }
        if (words.isEmpty() && reader.keys().contains(key)) {
            reader.problem(key, "must name at least one of " + String.join(", ", known));
        }
        return chosen;
    }

    static Map<String, @Nullable Object> write(DuplicateRule rule) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("fields", keys(rule.fields()));
        document.put("match", key(rule.match()));
        document.put("days", rule.days());
        document.put("statuses", keys(rule.statuses()));
        document.put("then", key(rule.then()));
        return document;
    }

    private static List<String> keys(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(DuplicateRuleDocument::key).toList();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
