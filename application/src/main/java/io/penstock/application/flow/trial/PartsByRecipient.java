package io.penstock.application.flow.trial;

import io.penstock.domain.flow.FlowTrial;
import io.penstock.dsl.share.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of leads by the recipients that keys stand for, each once. Not thread-safe. */
final class PartsByRecipient {

    private final TrialOffer offer;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Fraction> byName = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();

    private PartsByRecipient(TrialOffer offer) {
        this.offer = offer;
    }

    static PartsByRecipient of(Map<String, Fraction> parts, TrialOffer offer) {
        PartsByRecipient all = new PartsByRecipient(offer);
        parts.forEach(all::add);
        return all;
    }

    /** Counts of leads as parts of all that the test wants. */
    static PartsByRecipient expected(FlowTrial trial, TrialOffer offer) {
        PartsByRecipient all = new PartsByRecipient(offer);
        Fraction volume = Fraction.of(trial.volume(), 1);
        trial.expected()
                .forEach((key, count) -> all.add(key, Fraction.of(count).dividedBy(volume)));
        return all;
    }

    private void add(String key, Fraction part) {
        String name = offer.name(key);
        String first = keys.putIfAbsent(TrialCast.folded(name), key);
        if (first == null) {
            byName.put(name, part);
        } else {
            twice.add(
                    "names one recipient twice, as '"
                            + first
                            + "' and as '"
                            + key
                            + "'; leave one of them out");
        }
    }

    /** By names; of those that are named twice the first. */
    Map<String, Fraction> byName() {
        return byName;
    }

    /** By names in lower case. */
    Map<String, Fraction> byFoldedName() {
        Map<String, Fraction> folded = new HashMap<>();
        byName.forEach((name, part) -> folded.put(TrialCast.folded(name), part));
        return folded;
    }

    /** What is wrong: for each recipient that is named again a sentence without its subject. */
    List<String> twice() {
        return twice;
    }
}
