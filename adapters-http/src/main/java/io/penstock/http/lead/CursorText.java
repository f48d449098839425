package io.penstock.http.lead;

import io.penstock.application.lead.LeadCursor;
import io.penstock.domain.lead.LeadId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a place in the list of leads as callers carry it, who read nothing out of it. */
final class CursorText {

    private static final int LONGEST = 100;
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,15})\\.([A-Za-z0-9-]{1,40})");

    private CursorText() {}

    static String of(LeadCursor cursor) {
        String text = cursor.at().toEpochMilli() + "." + cursor.id().value();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The place, or empty where the text is none. */
    static Optional<LeadCursor> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] place = Base64.getUrlDecoder().decode(text);
            Matcher matcher = PLACE.matcher(new String(place, StandardCharsets.US_ASCII));
            return matcher.matches()
                    ? Optional.of(
                            new LeadCursor(
                                    Instant.ofEpochMilli(Long.parseLong(matcher.group(1))),
                                    new LeadId(matcher.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
