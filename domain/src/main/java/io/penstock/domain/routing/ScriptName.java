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
        /** The script that an offer runs on receipt. */
        OFFER,
        /** The script that an offer runs on confirmation. */
        CONFIRM,
        /** The script that an offer runs on cancellation. */
        CANCEL,
        /** The script of a rotator. */
        ROTATOR
    }

    public static ScriptName offer(int id) {
        return new ScriptName(Kind.OFFER, id);
    }

    public static ScriptName rotator(int id) {
        return new ScriptName(Kind.ROTATOR, id);
    }
}
