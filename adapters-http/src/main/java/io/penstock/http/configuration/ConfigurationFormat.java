package io.penstock.http.configuration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the whole configuration is written: YAML, or JSON for who prefers it. */
enum ConfigurationFormat {
    YAML("application/yaml"),
    JSON("application/json");

    private final String mediaType;

    ConfigurationFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * The format that the header {@code Accept} prefers; YAML where it prefers neither.
     *
     * @param accept the header
     */
    static ConfigurationFormat preferred(Optional<String> accept) {
        String header = accept.orElse("");
        return preference(header, JSON) > preference(header, YAML) ? JSON : YAML;
    }

    /** The weight of the range that names the type most exactly, told apart by how exactly. */
    private static double preference(String header, ConfigurationFormat format) {
        return Stream.of(format.mediaType, "application/*", "*/*")
                .map(range ->
                        Arrays.stream(header.split(","))
                                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                                .filter(one -> one.replaceFirst("\\s*;.*", "").equals(range))
                                .findFirst()
                                .map(one ->
                                        weight(one) + (range.equals(format.mediaType) ? 1e-6 : 0)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(0.0);
    }

    private static double weight(String range) {
        String weight = range.replaceFirst(".*;\\s*q=([01](\\.[0-9]{0,3})?).*", "$1");
        return weight.equals(range) ? 1 : Double.parseDouble(weight);
    }
}
