package io.penstock.http.lead;

import io.penstock.application.lead.LeadQuery;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.status.LeadStatus;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.Nearest;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Call;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what leads a call looks for out of its query. Reads one call. */
final class LeadQueryReader {

    private static final List<String> KNOWN =
            List.of(
                    "offer", "company", "status", "from", "to", "held", "source", "cursor",
                    "limit");
    private static final int LONGEST_SOURCE = 200;
    private static final String STATUSES =
            Stream.of(LeadStatus.values())
                    .map(LeadQueryReader::key)
                    .collect(Collectors.joining(", "));

    private final Call call;
    private final List<DocumentProblem> problems = new ArrayList<>();

    private LeadQueryReader(Call call) {
        this.call = call;
    }

    /**
     * Reads a query.
     *
     * @throws ProblemException 400, naming every parameter that is not known or cannot be read
     */
    static LeadQuery read(Call call) {
        return new LeadQueryReader(call).read();
    }

    private LeadQuery read() {
        call.queryNames().stream().filter(name -> !KNOWN.contains(name)).forEach(this::unknown);
        Optional<Integer> limit =
                value("limit", text -> whole(text, LeadQuery.MAXIMUM_LIMIT), limits());
        LeadQuery query =
                new LeadQuery(
                        number("offer").map(OfferId::new),
                        number("company").map(CompanyId::new),
                        value("status", LeadQueryReader::status, "must be one of " + STATUSES),
                        moment("from"),
                        moment("to"),
                        value("held", LeadQueryReader::flag, "must be true or false"),
                        value(
                                "source",
                                LeadQueryReader::source,
                                "must be the name of an API key, 1 to "
                                        + LONGEST_SOURCE
                                        + " characters"),
                        value("cursor", CursorText::read, "must be the next of an earlier page"),
                        limit.orElse(LeadQuery.USUAL_LIMIT));
        if (!problems.isEmpty()) {
            throw new ProblemException(Problems.malformed("The query", problems));
        }
        return query;
    }

    private static String limits() {
        return "must be a whole number, 1 to " + LeadQuery.MAXIMUM_LIMIT;
    }

    private void unknown(String name) {
        problem(
                name,
                "is not known"
                        + Nearest.to(name, KNOWN)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; known are " + String.join(", ", KNOWN)));
    }

    private Optional<Integer> number(String name) {
        return value(
                name,
                text -> whole(text, Integer.MAX_VALUE),
                "must be a whole number, 1 to " + Integer.MAX_VALUE);
    }

    private Optional<Instant> moment(String name) {
        return value(
                name,
                LeadQueryReader::instant,
                "must be a moment such as 2026-11-20T12:00:00Z, a plus sign in it written %2B");
    }

    private <T> Optional<T> value(
            String name, Function<String, Optional<T>> reader, String expected) {
        Optional<String> text = call.query(name);
        Optional<T> value = text.flatMap(reader);
        if (text.isPresent() && value.isEmpty()) {
            problem(name, expected);
        }
        return value;
    }

    private static Optional<Integer> whole(String text, int most) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,10}"))
                .map(Long::parseLong)
                .filter(number -> number >= 1 && number <= most)
                .map(Long::intValue);
    }

    private static Optional<LeadStatus> status(String text) {
        return Stream.of(LeadStatus.values()).filter(status -> key(status).equals(text)).findAny();
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<String> source(String text) {
        return Optional.of(text).filter(name -> !name.isEmpty() && name.length() <= LONGEST_SOURCE);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(text)
                    .filter(moment -> moment.matches("[0-9]{4}-.*"))
                    .map(moment -> OffsetDateTime.parse(moment).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String key(LeadStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private void problem(String name, String message) {
        problems.add(new DocumentProblem(name, message));
    }
}
