package io.penstock.domain.routing;

/**
 * Which script a line stands in.
 *
 * @param kind whose script it is
 * @param id the number of the offer or rotator
 */
public record ScriptName(Kind kind, int id) {

    /** Whose script it is. */
    public enum Kind {
        OFFER,
        ROTATOR
    }

    public static ScriptName offer(int id) {
        return new ScriptName(Kind.OFFER, id);
    }

    public static ScriptName rotator(int id) {
        return new ScriptName(Kind.ROTATOR, id);
    }
}
