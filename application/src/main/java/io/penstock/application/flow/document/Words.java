package io.penstock.application.flow.document;

import io.penstock.dsl.document.DocumentReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Words of flows, in any case, with blanks or hyphens in place of {@code _}. */
final class Words {

    private static final int LONGEST = 200;

    private Words() {}

    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
    }

    /** Reads the name of a constant. */
    static <E extends Enum<E>> Optional<E> choice(
            DocumentReader reader, String key, Class<E> type) {
        return choice(reader, key, List.of(Objects.requireNonNull(type.getEnumConstants())));
    }

    /** Reads the name of one of these constants. */
    static <E extends Enum<E>> Optional<E> choice(
            DocumentReader reader, String key, List<E> known) {
        return reader.text(key, LONGEST)
                .flatMap(text -> {
                    Optional<E> found =
                            known.stream().filter(one -> name(one).equals(plain(text))).findFirst();
                    if (found.isEmpty()) {
                        List<String> names = known.stream().map(Words::name).toList();
                        reader.problem(
                                key,
                                "must be " + listed(names, "or") + ", not '" + text.strip() + "'");
                    }
                    return found;
                });
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Names in a sentence, as in {@code a, b or c}. */
    static String listed(List<String> names, String last) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1))
                        + " "
                        + last
                        + " "
                        + names.getLast();
    }

    /** Whether a text is one of these words. */
    static boolean isOne(String text, String... words) {
        return Arrays.asList(words).contains(plain(text));
    }
}
