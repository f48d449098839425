package io.penstock.domain.pixel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pixels of a document, with the constants that their templates may name.
 *
 * @param pixels in the order in which they are fired, no two of one name, at most {@value #MOST}
 * @param values texts, numbers and flags by their whole names, such as {@code partner.url}
 */
public record PixelPlan(List<Pixel> pixels, Map<String, Object> values) {

    public static final int MOST = 20;

    /** No pixels. */
    public static final PixelPlan NONE = new PixelPlan(List.of(), Map.of());

    public PixelPlan {
        pixels = List.copyOf(pixels);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if (pixels.size() > MOST) {
            throw new IllegalArgumentException("There are at most " + MOST + " pixels.");
        }
        if (pixels.stream().map(Pixel::name).distinct().count() < pixels.size()) {
            throw new IllegalArgumentException("Each pixel has a name of its own.");
        }
    }

    /** The pixel of a name. */
    public Optional<Pixel> pixel(String name) {
        return pixels.stream().filter(pixel -> pixel.name().equals(name)).findFirst();
    }

    /** The names of all pixels, in order. */
    public List<String> names() {
        return pixels.stream().map(Pixel::name).toList();
    }
}
