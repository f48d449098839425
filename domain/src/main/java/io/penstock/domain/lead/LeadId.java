package io.penstock.domain.lead;

/**
 * The id of a lead: opaque to callers, and the seed of every draw that is made for the lead.
 *
 * @param value 1 to 40 Latin letters, digits and hyphens
 */
public record LeadId(String value) implements Comparable<LeadId> {

    public static final int MAXIMUM_LENGTH = 40;

    public LeadId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "The id of a lead is 1 to "
                            + MAXIMUM_LENGTH
                            + " Latin letters, digits and hyphens.");
        }
    }

    /** Whether a text can be the id of a lead at all. */
    public static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > MAXIMUM_LENGTH) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            if (!isAllowed(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(int character) {
        return character < 128 && (Character.isLetterOrDigit(character) || character == '-');
    }

    @Override
    public int compareTo(LeadId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
