package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that one lead after the other matches, each time from the first line to the last.
 *
 * <p>Not thread-safe. Allocates only when an index has more keys than any before.
 */
public final class LineSearch {

    private @Nullable BitSearch bits;
    private @Nullable PostingSearch postings;
    private boolean inBits;

    /** Begins with the first line. */
    public void begin(LineIndex index, LeadAttributes lead) {
        inBits = index instanceof BitIndex;
        if (index instanceof BitIndex searched) {
            if (bits == null) {
                bits = new BitSearch(searched);
            }
            bits.begin(searched, lead);
        } else if (index instanceof PostingIndex searched) {
            if (postings == null) {
                postings = new PostingSearch(searched);
            }
            postings.begin(searched, lead);
        }
    }

    /**
     * The next line whose conditions all hold; the number of lines when there is none left.
     *
     * @throws NullPointerException before a beginning
     */
    public int next() {
        return inBits
                ? Objects.requireNonNull(bits).next()
                : Objects.requireNonNull(postings).next();
    }
}
