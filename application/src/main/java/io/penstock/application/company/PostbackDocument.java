package io.penstock.application.company;

import io.penstock.domain.company.BuyerWords;
import io.penstock.domain.status.BuyerStatus;
import io.penstock.dsl.document.DocumentReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a company's document that says in what words it speaks of leads. */
final class PostbackDocument {

    static final String POSTBACK = "postback";

    private static final String STATUSES = "statuses";

    private PostbackDocument() {}

    /** Reads it; what does not fit is recorded by the reader. */
    static BuyerWords read(DocumentReader reader) {
        return reader.section(STATUSES).map(PostbackDocument::words).orElse(BuyerWords.NONE);
    }

    private static BuyerWords words(DocumentReader reader) {
        SequencedMap<String, BuyerStatus> words = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (String word : reader.keys()) {
            reader.require(word);
            Optional<BuyerStatus> status = status(reader, word);
            if (word.isBlank() || word.length() > BuyerWords.LONGEST_WORD) {
                reader.problem(
                        word, "must be a word of 1 to " + BuyerWords.LONGEST_WORD + " characters");
            } else if (!seen.add(BuyerWords.folded(word))) {
                reader.problem(word, "is there twice, since case does not matter");
            } else if (seen.size() == BuyerWords.MOST_WORDS + 1) {
                reader.problem(word, "is one word too many; there may be " + BuyerWords.MOST_WORDS);
            }
            status.ifPresent(known -> words.put(word.strip(), known));
        }
        return new BuyerWords(words);
    }

    private static Optional<BuyerStatus> status(DocumentReader reader, String word) {
        Optional<String> given = reader.text(word, BuyerWords.LONGEST_WORD);
        Optional<BuyerStatus> status = given.flatMap(BuyerStatus::of);
        if (given.isPresent() && status.isEmpty()) {
            reader.problem(
                    word,
                    "must be one of "
                            + String.join(", ", BuyerStatus.allWords())
                            + ", not '"
                            + given.get()
                            + "'");
        }
        return status;
    }

    /** Writes it; empty where the company has no words of its own. */
    static Optional<Map<String, @Nullable Object>> write(BuyerWords words) {
        if (words.statuses().isEmpty()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> statuses = new LinkedHashMap<>();
        words.statuses().forEach((word, status) -> statuses.put(word, status.key()));
        return Optional.of(Map.of(STATUSES, statuses));
    }
}
