package io.penstock.delivery.content;

import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchRequest;
import io.penstock.domain.delivery.BatchedLead;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.dsl.template.RenderedTooLargeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a batch carries.
 *
 * @param body all of it
 * @param parts what each lead is in it, in the order of the request
 */
public record BatchBody(RequestBody body, List<Part> parts) {

    /** The most columns of a CSV batch. */
    static final int MOST_COLUMNS = 1_000;

    /**
     * What a lead is in a batch.
     *
     * @param text the lead as it was written, with what is needed to read it
     * @param refusal why it could not be written, so that the batch does without it
     */
    public record Part(String text, Optional<String> refusal) {

        private static Part of(String text) {
            return new Part(text, Optional.empty());
        }
    }

    public BatchBody {
        parts = List.copyOf(parts);
    }

    /** Whether no lead could be written. */
    public boolean isEmpty() {
        return parts.stream().allMatch(part -> part.refusal().isPresent());
    }

    /** Writes the leads of a batch; one that a template makes too long is left out. */
    public static BatchBody of(BatchRequest request) {
        List<Content> contents =
                request.leads().stream()
                        .map(lead -> content(lead, request.method().shape()))
                        .toList();
        return request.format() == BatchFormat.CSV ? csv(contents) : json(contents);
    }

    private static Content content(BatchedLead lead, RequestShape shape) {
        try {
            return new Content(
                    shape.parameters()
                            .map(parameters -> RequestBody.values(parameters, lead.variables()))
                            .orElse(lead.content()),
                    Optional.empty());
        } catch (RenderedTooLargeException e) {
            return new Content(Map.of(), Optional.of("It was not sent: " + e.getMessage()));
        }
    }

    private static BatchBody json(List<Content> contents) {
        List<Part> parts =
                contents.stream().map(one -> part(one, JsonText.of(one.values()))).toList();
        String text =
                parts.stream()
                        .filter(part -> part.refusal().isEmpty())
                        .map(Part::text)
                        .collect(Collectors.joining(",\n", "[", "]"));
        return new BatchBody(new RequestBody(Optional.of("application/json"), text, ""), parts);
    }

    /** The columns are those of all leads, in the order in which they first come. */
    private static BatchBody csv(List<Content> contents) {
        List<Map<String, String>> rows =
                contents.stream().map(one -> CsvText.fields(one.values())).toList();
        SequencedSet<String> columns = new LinkedHashSet<>();
        List<Content> written = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            written.add(within(columns, contents.get(place), rows.get(place)));
        }
        String head = CsvText.row(columns);
        StringBuilder text = new StringBuilder(head);
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            Map<String, String> fields = rows.get(place);
            String row =
                    CsvText.row(
                            columns.stream()
                                    .map(column -> fields.getOrDefault(column, ""))
                                    .toList());
            Part part = part(written.get(place), head + row);
            if (part.refusal().isEmpty()) {
                text.append(row);
            }
            parts.add(part);
        }
        return new BatchBody(
                new RequestBody(Optional.of(RequestBody.CSV), text.toString(), ""), parts);
    }

    /** Adds the columns of a lead, or refuses it where they would be too many. */
    private static Content within(
            SequencedSet<String> columns, Content content, Map<String, String> row) {
        long more = row.keySet().stream().filter(column -> !columns.contains(column)).count();
        if (columns.size() + more > MOST_COLUMNS) {
            return new Content(
                    Map.of(),
                    Optional.of(
                            "It was not sent: with it the batch would have more than "
                                    + MOST_COLUMNS
                                    + " columns; name what the buyer wants as parameters."));
        }
        columns.addAll(row.keySet());
        return content;
    }

    private static Part part(Content content, String text) {
        return content.refusal()
                .map(reason -> new Part("", Optional.of(reason)))
                .orElseGet(() -> Part.of(text));
    }

    /** What is to be written of a lead. */
    private record Content(Map<String, @Nullable Object> values, Optional<String> refusal) {}
}
