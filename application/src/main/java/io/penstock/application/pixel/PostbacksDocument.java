package io.penstock.application.pixel;

import io.penstock.domain.source.Postback;
import io.penstock.domain.status.LeadStatus;
import io.penstock.dsl.document.DocumentReader;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys {@code postbacks} and {@code values} of a source. */
public final class PostbacksDocument {

    private static final String POSTBACKS = "postbacks";
    private static final String STATUSES = "statuses";
    private static final int LONGEST_WORD = 20;

    private PostbacksDocument() {}

    /** Reads the constants; what does not fit is recorded and left out. */
    public static Map<String, Object> values(DocumentReader reader) {
        return PixelPlanDocument.values(reader, PixelScope.ofStatuses());
    }

    /**
     * Reads the postbacks; what does not fit is recorded and left out.
     *
     * @param values the constants that they may name
     */
    public static List<Postback> read(DocumentReader reader, Map<String, Object> values) {
        PixelScope scope = PixelScope.ofStatuses().with(values.keySet());
        return PixelList.read(
                reader, POSTBACKS, section -> postback(section, scope), Postback::request);
    }

    private static Optional<Postback> postback(DocumentReader reader, PixelScope scope) {
        Set<LeadStatus> statuses = statuses(reader);
        return PixelDocument.read(reader, scope)
                .map(request ->
                        new Postback(
                                request,
                                statuses.isEmpty() ? EnumSet.allOf(LeadStatus.class) : statuses));
    }

    private static Set<LeadStatus> statuses(DocumentReader reader) {
        Set<LeadStatus> statuses = EnumSet.noneOf(LeadStatus.class);
        List<String> words = reader.texts(STATUSES, LONGEST_WORD);
        for (String word : words) {
            Optional<LeadStatus> status =
                    Stream.of(LeadStatus.values())
                            .filter(one -> one.key().equalsIgnoreCase(word.strip()))
                            .findFirst();
            status.ifPresentOrElse(
                    statuses::add,
                    () ->
                            reader.problem(
                                    STATUSES, "must be some of " + all() + ", not '" + word + "'"));
        }
        if (words.isEmpty() && reader.keys().contains(STATUSES)) {
            reader.problem(
                    STATUSES,
                    "must name at least one of " + all() + "; left out, it is all of them");
        }
        return statuses;
    }

    private static String all() {
        return String.join(", ", keys(EnumSet.allOf(LeadStatus.class)));
    }

    private static List<String> keys(Set<LeadStatus> statuses) {
        return statuses.stream().sorted().map(LeadStatus::key).toList();
    }

    /** Writes both keys where they say something. */
    public static void write(
            List<Postback> postbacks,
            Map<String, Object> values,
            Map<String, @Nullable Object> document) {
        PixelPlanDocument.write(values, document);
        if (!postbacks.isEmpty()) {
            document.put(POSTBACKS, postbacks.stream().map(PostbacksDocument::write).toList());
        }
    }

    private static Map<String, @Nullable Object> write(Postback postback) {
        Map<String, @Nullable Object> document =
                new LinkedHashMap<>(PixelDocument.write(postback.request()));
        document.put(STATUSES, keys(postback.statuses()));
        return document;
    }

    /** The secrets that postbacks name, each with a field that names it. */
    public static SortedMap<String, String> secrets(List<Postback> postbacks) {
        return PixelPlanDocument.secrets(
                POSTBACKS, postbacks.stream().map(Postback::request).toList());
    }
}
