package io.penstock.application.pixel;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.domain.expression.Template;
import io.penstock.domain.pixel.Pixel;
import io.penstock.domain.pixel.PixelPlan;
import io.penstock.dsl.document.DocumentReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
        reader.section(VALUES).map(PixelValuesDocument::read).ifPresent(values::putAll);
        PixelScope scope = new PixelScope(values.keySet());
        TrackerHeader.read(reader);
        List<DocumentReader> sections = reader.sections(PIXELS);
        if (sections.size() > PixelPlan.MOST) {
            reader.problem(
                    PIXELS,
                    "has %d pixels; there may be %d".formatted(sections.size(), PixelPlan.MOST));
        }
        List<Pixel> pixels = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DocumentReader section : sections) {
            Optional<Pixel> read = PixelDocument.read(section, scope);
            if (read.isPresent() && !names.add(read.get().name())) {
                section.problem(
                        PixelDocument.NAME,
                        "must be its own: another pixel is called '" + read.get().name() + "' too");
            } else if (pixels.size() < PixelPlan.MOST) {
                read.ifPresent(pixels::add);
            }
        }
        return new PixelPlan(pixels, values);
    }

    /** Writes both keys where they say something. */
    public static void write(PixelPlan plan, Map<String, @Nullable Object> document) {
        if (!plan.values().isEmpty()) {
            document.put(VALUES, PixelValuesDocument.write(plan.values()));
        }
        if (!plan.pixels().isEmpty()) {
            document.put(PIXELS, plan.pixels().stream().map(PixelDocument::write).toList());
        }
    }

    /** The secrets that pixels name, each with a field that names it. */
    public static SortedMap<String, String> secrets(PixelPlan plan) {
        SortedMap<String, String> named = new TreeMap<>();
        for (int index = 0; index < plan.pixels().size(); index++) {
            Pixel pixel = plan.pixels().get(index);
            String field = PIXELS + "[" + index + "].";
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
