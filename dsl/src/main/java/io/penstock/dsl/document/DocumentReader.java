package io.penstock.dsl.document;

import io.penstock.dsl.document.Reading.Fit;
import io.penstock.dsl.document.Reading.Misfit;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document given as plain maps, lists, texts, numbers, booleans and nulls, and collects
 * what is wrong with it. Asking for a key makes it known; {@link #finish} reports the others.
 *
 * <p>A value that does not fit is recorded as a problem and read as if it were not there, and so is
 * null, without a problem. Nothing here throws on account of the document. Not thread-safe.
 */
public final class DocumentReader {

    private final String path;
    private final Map<String, @Nullable Object> tree;
    private final SequencedSet<String> known = new LinkedHashSet<>();
    private final Map<String, SequencedSet<DocumentProblem>> problems = new LinkedHashMap<>();
    private final Map<String, List<DocumentReader>> sections = new LinkedHashMap<>();
    private final boolean loose;

    /** A reader of a whole document. */
    public DocumentReader(Map<String, ? extends @Nullable Object> tree) {
        this("", tree, false);
    }

    /** A reader of a whole document whose keys need not be {@link #spelled} exactly. */
    public static DocumentReader loose(Map<String, ? extends @Nullable Object> tree) {
        return new DocumentReader("", tree, true);
    }

    private DocumentReader(
            String path, Map<String, ? extends @Nullable Object> tree, boolean loose) {
        this.path = path;
        this.tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
        this.loose = loose;
    }

    /**
     * The name of a key as its document writes it. In a loose section that may be in any case, and
     * with blanks or hyphens in place of {@code _}, as in {@code Pool Size}; a second way of
     * writing it is recorded as a problem.
     *
     * @return the name itself where the document has no such key
     */
    public String spelled(String name) {
        if (!loose) {
            return name;
        }
        String found = name;
        boolean given = false;
        for (String key : tree.keySet()) {
            if (name.equals(plain(key)) && given) {
                known.add(key);
                problems.computeIfAbsent(key, _ -> new LinkedHashSet<>())
                        .add(new DocumentProblem(path + key, "is given already, as " + found));
            } else if (name.equals(plain(key))) {
                found = key;
                given = true;
            }
        }
        return found;
    }

    private static String plain(String key) {
        return key.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** The keys that the document gives here, in its order, whether known or not. */
    public Set<String> keys() {
        return tree.keySet();
    }

    /** Whether the document gives a key here, with a value or without. */
    public boolean has(String key) {
        return tree.containsKey(spelled(key));
    }

    /** The path to what is read here, as in {@code steps[1].cascade[0]}; empty for the whole. */
    public String place() {
        return path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
    }

    /** Makes a key known without reading it. */
    public void allow(String key) {
        know(key);
    }

    /** Makes every key known, where a problem around it is recorded and it is not read at all. */
    public void allowAll() {
        tree.keySet().forEach(this::know);
    }

    /** Records a problem for each of the keys that has no value. */
    public void require(String... keys) {
        for (String key : keys) {
            know(key);
            if (tree.get(spelled(key)) == null) {
                problem(key, "is required");
            }
        }
    }

    /**
     * Reads a text.
     *
     * @param maxLength the most characters it may have, counted in code points
     */
    public Optional<String> text(String key, int maxLength) {
        return read(key, value -> Values.text(value, maxLength));
    }

    /**
     * Reads a text that must be there and must not be blank.
     *
     * @param maxLength the most characters it may have, counted in code points
     * @return the text, or an empty one when a problem was recorded
     */
    public String requiredText(String key, int maxLength) {
        require(key);
        String text = text(key, maxLength).orElse("");
        if (tree.get(spelled(key)) instanceof String given && given.isBlank()) {
            problem(key, "must not be empty");
        }
        return text;
    }

    /** Reads true or false. */
    public Optional<Boolean> flag(String key) {
        return read(key, Values::flag);
    }

    /** Reads a whole number from {@code min} to {@code max}. */
    public Optional<Long> whole(String key, long min, long max) {
        return read(key, value -> Values.whole(value, min, max));
    }

    /**
     * Reads a decimal with at most fifteen digits before the point and four after it, given as text
     * or as a number.
     */
    public Optional<BigDecimal> money(String key) {
        return read(key, Values::money);
    }

    /** Reads a duration from {@code min} to {@code max} in any form of {@link Durations}. */
    public Optional<Duration> duration(String key, Duration min, Duration max) {
        return read(key, value -> Values.duration(value, min, max));
    }

    /** Reads an absolute address with the scheme http or https and a host. */
    public Optional<URI> httpAddress(String key) {
        return read(key, Values::httpAddress);
    }

    /** Reads the name of a constant in lower case. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return read(key, value -> Values.choice(value, type));
    }

    /** Reads a list of texts, each of at most 10,000 characters; an empty list where none is. */
    public List<String> texts(String key) {
        return texts(key, 10_000);
    }

    /**
     * Reads a list of texts.
     *
     * @param maxLength the most characters that each may have, counted in code points
     * @return those that fit; an empty list where none is
     */
    public List<String> texts(String key, int maxLength) {
        return list(key, value -> Values.text(value, maxLength));
    }

    /** Reads a list of whole numbers, each from {@code min} to {@code max}. */
    public List<Long> wholes(String key, long min, long max) {
        return list(key, value -> Values.whole(value, min, max));
    }

    /**
     * Reads a nested section, which is loose where this one is; its problems are reported by {@link
     * #finish} of this reader.
     */
    public Optional<DocumentReader> section(String key) {
        return section(key, loose);
    }

    /** Reads a nested section whose keys, and those below, need not be {@link #spelled} exactly. */
    public Optional<DocumentReader> looseSection(String key) {
        return section(key, true);
    }

    /** Reads a nested section whose keys are names that the document chose. */
    public Optional<DocumentReader> names(String key) {
        return section(key, false);
    }

    /**
     * Reads a nested section, whose keys and those below need not be {@link #spelled} exactly.
     *
     * @param reshape makes a section of what is written in short; anything else it gives back
     */
    public Optional<DocumentReader> looseSection(String key, UnaryOperator<Object> reshape) {
        return section(key, true, reshape);
    }

    private Optional<DocumentReader> section(String key, boolean looseKeys) {
        return section(key, looseKeys, UnaryOperator.identity());
    }

    private Optional<DocumentReader> section(
            String key, boolean looseKeys, UnaryOperator<Object> reshape) {
        Optional<DocumentReader> section =
                read(key, value -> Values.section(reshape.apply(value)))
                        .map(map -> new DocumentReader(field(key) + ".", map, looseKeys));
        section.ifPresent(reader -> nested(key).add(reader));
        return section;
    }

    /** Reads a list of sections; an empty list where none is. */
    public List<DocumentReader> sections(String key) {
        return sections(key, UnaryOperator.identity());
    }

    /**
     * Reads a list of sections; an empty list where none is.
     *
     * @param reshape makes a section of an element that is written in short; anything else it gives
     *     back
     */
    public List<DocumentReader> sections(String key, UnaryOperator<Object> reshape) {
        List<DocumentReader> readers = new ArrayList<>();
        List<?> items = read(key, Values::list).orElse(List.of());
        for (int index = 0; index < items.size(); index++) {
            String item = field(key) + "[" + index + "]";
            fitting(key, item, items.get(index), value -> Values.section(reshape.apply(value)))
                    .map(map -> new DocumentReader(item + ".", map, loose))
                    .ifPresent(readers::add);
        }
        nested(key).addAll(readers);
        return List.copyOf(readers);
    }

    /** The value of a key as the library gave it, for what no other method reads. */
    public Optional<Object> anything(String key) {
        return read(key, Fit::new);
    }

    /** Records a problem that the caller found. */
    public void problem(String key, String message) {
        record(key, field(key), message);
    }

    /**
     * Ends the reading.
     *
     * @return the problems of this and the nested sections in the order of the document, those of
     *     missing keys after the others of their section
     */
    public List<DocumentProblem> finish() {
        SequencedSet<String> keys = new LinkedHashSet<>(tree.keySet());
        keys.addAll(problems.keySet());
        List<DocumentProblem> all = new ArrayList<>();
        for (String key : keys) {
            if (tree.containsKey(key) && !known.contains(key)) {
                all.add(new DocumentProblem(field(key), unknown(key)));
            }
            all.addAll(problems.getOrDefault(key, new LinkedHashSet<>()));
            sections.getOrDefault(key, List.of()).forEach(section -> all.addAll(section.finish()));
        }
        return List.copyOf(all);
    }

    private String unknown(String key) {
        return Nearest.to(key, known)
                .map(near -> "is not known; did you mean " + near + "?")
                .orElse("is not known");
    }

    private <T> Optional<T> read(String key, Function<Object, Reading<T>> conversion) {
        know(key);
        Object value = tree.get(spelled(key));
        return value == null ? Optional.empty() : fitting(key, field(key), value, conversion);
    }

    private <T> List<T> list(String key, Function<Object, Reading<T>> conversion) {
        List<T> fitting = new ArrayList<>();
        List<?> items = read(key, Values::list).orElse(List.of());
        for (int index = 0; index < items.size(); index++) {
            fitting(key, field(key) + "[" + index + "]", items.get(index), conversion)
                    .ifPresent(fitting::add);
        }
        return List.copyOf(fitting);
    }

    private <T> Optional<T> fitting(
            String key,
            String field,
            @Nullable Object value,
            Function<Object, Reading<T>> conversion) {
        Reading<T> reading =
                value == null ? new Misfit<>("must not be empty") : conversion.apply(value);
        return switch (reading) {
            case Fit<T>(T fit) -> Optional.of(fit);
            case Misfit<T>(String message) -> {
                record(key, field, message);
                yield Optional.empty();
            }
        };
    }

    private void record(String key, String field, String message) {
        problems.computeIfAbsent(spelled(key), _ -> new LinkedHashSet<>())
                .add(new DocumentProblem(field, message));
    }

    private List<DocumentReader> nested(String key) {
        return sections.computeIfAbsent(spelled(key), _ -> new ArrayList<>());
    }

    private String field(String key) {
        return path + spelled(key);
    }

    private void know(String key) {
        known.add(key);
        known.add(spelled(key));
    }
}
