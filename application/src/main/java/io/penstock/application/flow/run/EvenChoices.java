package io.penstock.application.flow.run;

import io.penstock.application.flow.EvenShares;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The even choices that a flow makes about a lead until what it does is stored: an advance that is
 * made again, as a promise did not hold, has the same ones. Those that are not kept when this is
 * closed are given back. Not thread-safe.
 */
public final class EvenChoices implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EvenChoices.class);

    private final EvenShares shares;
    private final Map<Question, Integer> made = new LinkedHashMap<>();
    private final Set<Question> asked = new HashSet<>();

    private record Question(String place, SortedMap<Integer, BigDecimal> shares) {}

    EvenChoices(EvenShares shares) {
        this.shares = shares;
    }

    /** An advance begins, maybe anew. */
    void begin() {
        asked.clear();
    }

    /**
     * Chooses.
     *
     * @throws StorageUnavailableException when storage is away
     */
    int choose(String place, SortedMap<Integer, BigDecimal> among) {
        Question question = new Question(place, new TreeMap<>(among));
        asked.add(question);
        Integer earlier = made.get(question);
        if (earlier != null) {
            return earlier;
        }
        int choice = shares.next(place, question.shares());
        made.put(question, choice);
        return choice;
    }

    /** What the last advance has chosen is stored. */
    public void keep() {
        made.keySet().removeAll(asked);
        asked.clear();
    }

    @Override
    public void close() {
        made.forEach(this::giveBack);
        made.clear();
    }

    private void giveBack(Question question, int choice) {
        try {
            shares.giveBack(question.place(), question.shares(), choice);
        } catch (StorageUnavailableException | OutcomeUnknownException e) {
            log.warn(
                    "An even share may be off by one lead, as a choice cannot be given back: {}",
                    e.getMessage());
        }
    }
}
