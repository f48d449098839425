package io.penstock.domain.status;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a company can say became of a lead that it took, each with the words for it. */
public enum BuyerStatus {
    /** The person wants it. */
    APPROVED,
    /** The person is to be called back later. */
    HOLD,
    /** The person does not want it. */
    CANCELLED,
    /** It is no order at all. */
    TRASH,
    /** What was approved came back. */
    RETURNED;

    /** The step of the lead's life that it asks for. */
    public LeadStep step() {
        return switch (this) {
            case APPROVED -> LeadStep.CONFIRM;
            case HOLD -> LeadStep.HOLD;
            case CANCELLED -> LeadStep.CANCEL;
            case TRASH -> LeadStep.TRASH;
            case RETURNED -> LeadStep.RETURN;
        };
    }

    private List<String> words() {
        return switch (this) {
            case APPROVED -> List.of("approved", "confirmed");
            case HOLD -> List.of("hold");
            case CANCELLED -> List.of("cancelled", "canceled", "rejected");
            case TRASH -> List.of("trash");
            case RETURNED -> List.of("returned", "refunded");
        };
    }

    /** The first of its words, by which the API shows it. */
    public String key() {
        return words().getFirst();
    }

    /** The status that a word stands for, in any case. */
    public static Optional<BuyerStatus> of(String word) {
        String folded = word.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(status -> status.words().contains(folded)).findFirst();
    }

    /** Every word, in the order of the statuses. */
    public static List<String> allWords() {
        return Stream.of(values()).flatMap(status -> status.words().stream()).toList();
    }
}
