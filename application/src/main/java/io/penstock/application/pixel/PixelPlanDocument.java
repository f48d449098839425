package io.penstock.application.pixel;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.domain.expression.Template;
import io.penstock.domain.pixel.Pixel;
import io.penstock.domain.pixel.PixelPlan;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys {@code pixels} and {@code values} of any document that has pixels. */
public final class PixelPlanDocument {

    public static final String PIXELS = "pixels";
    public static final String VALUES = "values";

    private PixelPlanDocument() {}

    /** Reads both keys; what does not fit is recorded and left out. */
    public static PixelPlan read(DocumentReader reader) {
        return read(reader, Map.of());
    }

    /**
     * Reads both keys; what does not fit is recorded and left out.
     *
     * @param inherited constants that are there besides; the document may give them anew
     */
    static PixelPlan read(DocumentReader reader, Map<String, Object> inherited) {
        Map<String, Object> values = new LinkedHashMap<>(inherited);
        values.putAll(values(reader));
        return pixels(reader, values);
    }

    /**
     * Reads the pixels alone; what does not fit is recorded and left out.
     *
     * @param values constants that they may name
     */
    public static PixelPlan pixels(DocumentReader reader, Map<String, Object> values) {
        PixelScope scope = PixelScope.ofDeliveries().with(values.keySet());
        TrackerHeader.read(reader);
        return new PixelPlan(
                PixelList.read(
                        reader,
                        PIXELS,
                        section -> PixelDocument.read(section, scope),
                        Function.identity()),
                values);
    }

    /** Reads the constants alone, for pixels and what else may name them. */
    public static Map<String, Object> values(DocumentReader reader) {
        return values(reader, PixelScope.ofDeliveries());
    }

    /** Reads the constants. */
    static Map<String, Object> values(DocumentReader reader, PixelScope scope) {
        return reader.names(VALUES)
                .map(section -> PixelValuesDocument.read(section, scope))
                .orElse(Map.of());
    }

    /** Writes both keys where they say something. */
    public static void write(PixelPlan plan, Map<String, @Nullable Object> document) {
        write(plan.values(), document);
        if (!plan.pixels().isEmpty()) {
            document.put(PIXELS, plan.pixels().stream().map(PixelDocument::write).toList());
        }
    }

    /** Writes the constants where there are some. */
    static void write(Map<String, Object> values, Map<String, @Nullable Object> document) {
        if (!values.isEmpty()) {
            document.put(VALUES, PixelValuesDocument.write(values));
        }
    }

    /** The secrets that pixels name, each with a field that names it. */
    public static SortedMap<String, String> secrets(PixelPlan plan) {
        return secrets(PIXELS, plan.pixels());
    }

    /** The secrets that the pixels under a key name, each with a field that names it. */
    static SortedMap<String, String> secrets(String key, List<Pixel> pixels) {
        SortedMap<String, String> named = new TreeMap<>();
        for (int index = 0; index < pixels.size(); index++) {
            Pixel pixel = pixels.get(index);
            String field = key + "[" + index + "].";
            NamedSecrets.add(named, field + PixelDocument.URL, pixel.url());
            add(named, field + PixelDocument.PARAMETERS + ".", pixel.parameters());
            add(named, field + PixelDocument.HEADERS + ".", pixel.headers());
        }
        return named;
    }

    private static void add(
            Map<String, String> named, String section, Map<String, Template> templates) {
        templates.forEach((key, template) -> NamedSecrets.add(named, section + key, template));
    }
}
