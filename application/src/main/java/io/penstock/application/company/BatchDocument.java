package io.penstock.application.company;

import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.SftpAccess;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.document.Durations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a company's delivery that says how leads are gathered and sent together. Its keys may
 * be written as in {@code Maximum Size}.
 */
final class BatchDocument {

    static final String BATCH = "batch";

    private static final String TRIGGER = "trigger";
    private static final String MAXIMUM_SIZE = "maximum_size";
    private static final String MAXIMUM_WAIT = "maximum_wait";
    private static final String FORMAT = "format";
    private static final String ONLY_TRIGGER = "time or count based";
    private static final int LONGEST_TEXT = 40;
    private static final Pattern SIZE =
            Pattern.compile("\\s*(\\d{1,4})(?:\\s*leads?)?\\s*", Pattern.CASE_INSENSITIVE);

    private BatchDocument() {}

    /**
     * Reads a plan; what is not given, or has a problem recorded, is as usual.
     *
     * @param usual the format where none is given
     */
    static BatchPlan read(DocumentReader reader, BatchFormat usual) {
        trigger(reader);
        int size = size(reader).orElse(BatchPlan.DEFAULT_SIZE);
        Duration wait =
                reader.duration(MAXIMUM_WAIT, BatchPlan.SHORTEST_WAIT, BatchPlan.LONGEST_WAIT)
                        .orElse(BatchPlan.DEFAULT_WAIT);
        BatchFormat format = format(reader).orElse(usual);
        Optional<SftpAccess> sftp = reader.section(SftpDocument.SFTP).flatMap(SftpDocument::read);
        return new BatchPlan(size, wait, format, sftp);
    }

    /** Leads are sent by time and by count; nothing else can be asked for. */
    private static void trigger(DocumentReader reader) {
        String key = TRIGGER;
        reader.text(key, LONGEST_TEXT)
                .filter(text -> !text.strip().toLowerCase(Locale.ROOT).equals(ONLY_TRIGGER))
                .ifPresent(text ->
                        reader.problem(
                                key,
                                "must be 'Time or count based' or left out, not '" + text + "'"));
    }

    private static Optional<Integer> size(DocumentReader reader) {
        String key = MAXIMUM_SIZE;
        return switch (reader.anything(key).orElse(null)) {
            case null -> Optional.empty();
            case String text -> size(reader, key, text);
            default -> reader.whole(key, 1, BatchPlan.LARGEST_SIZE).map(Long::intValue);
        };
    }

    private static Optional<Integer> size(DocumentReader reader, String key, String text) {
        Matcher matcher = SIZE.matcher(text);
        int size = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (size >= 1 && size <= BatchPlan.LARGEST_SIZE) {
            return Optional.of(size);
        }
        reader.problem(
                key,
                "must be from 1 to "
                        + BatchPlan.LARGEST_SIZE
                        + ", such as 100 or '100 leads', not '"
                        + text
                        + "'");
        return Optional.empty();
    }

    private static Optional<BatchFormat> format(DocumentReader reader) {
        String key = FORMAT;
        return reader.text(key, LONGEST_TEXT)
                .flatMap(text ->
                        switch (text.strip().toLowerCase(Locale.ROOT)) {
                            case "csv" -> Optional.of(BatchFormat.CSV);
                            case "json", "json array" -> Optional.of(BatchFormat.JSON);
                            default -> {
                                reader.problem(
                                        key, "must be csv or 'JSON array', not '" + text + "'");
                                yield Optional.<BatchFormat>empty();
                            }
                        });
    }

    static Map<String, @Nullable Object> write(BatchPlan plan) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(MAXIMUM_SIZE, plan.maximumSize());
        document.put(MAXIMUM_WAIT, Durations.format(plan.maximumWait()));
        document.put(FORMAT, plan.format().key());
        plan.sftp()
                .ifPresent(access -> document.put(SftpDocument.SFTP, SftpDocument.write(access)));
        return document;
    }
}
