package io.penstock.application.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What is to be entered into the audit trail. It names what changed, and never holds personal data
 * or secrets.
 *
 * @param at when, cut to the millisecond
 * @param by the name of the API key that did it, or {@value #PENSTOCK}
 * @param action what was done
 * @param subject what it was done to, such as {@code offer 5}, cut to {@value #LONGEST_SUBJECT}
 *     characters
 * @param detail what changed; may be empty; cut to {@value #LONGEST_DETAIL} characters
 */
public record AuditNote(Instant at, String by, AuditAction action, String subject, String detail) {

    /** Who does what nobody asked for. */
    public static final String PENSTOCK = "penstock";

    public static final int LONGEST_SUBJECT = 100;
    public static final int LONGEST_DETAIL = 500;

    public AuditNote {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(action, "action");
        at = at.truncatedTo(ChronoUnit.MILLIS);
        subject = cut(subject, LONGEST_SUBJECT);
        detail = cut(detail, LONGEST_DETAIL);
    }

    private static String cut(String text, int atMost) {
        return text.length() <= atMost ? text : text.substring(0, atMost - 1) + "…";
    }
}
