package io.penstock.application.pixel;

import io.penstock.domain.pixel.Pixel;
import io.penstock.domain.pixel.PixelPlan;
import io.penstock.dsl.document.DocumentReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A list of pixels as documents write it: so many at most, each with a name of its own. */
final class PixelList {

    private PixelList() {}

    /**
     * Reads the list under a key; what does not fit is recorded and left out.
     *
     * @param one reads one of them; empty where it has recorded problems
     * @param pixel the pixel in what was read
     */
    static <T> List<T> read(
            DocumentReader reader,
            String key,
            Function<DocumentReader, Optional<T>> one,
            Function<T, Pixel> pixel) {
        List<DocumentReader> sections = reader.sections(key);
        if (sections.size() > PixelPlan.MOST) {
            reader.problem(
                    key,
                    "has %d %s; there may be %d".formatted(sections.size(), key, PixelPlan.MOST));
        }
        List<T> list = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DocumentReader section : sections) {
            Optional<T> read = one.apply(section);
            Optional<String> name = read.map(pixel).map(Pixel::name);
            if (name.isPresent() && !names.add(name.get())) {
                section.problem(
                        PixelDocument.NAME,
                        "must be its own: another of the %s is called '%s' too"
                                .formatted(key, name.get()));
            } else if (list.size() < PixelPlan.MOST) {
                read.ifPresent(list::add);
            }
        }
        return list;
    }
}
