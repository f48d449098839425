package io.penstock.bootstrap.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Where some of the demo's people live.
 *
 * @param country two letters
 * @param weight how often it comes up, beside the weights of the others
 * @param phone what a phone number looks like, each # being a digit
 * @param given given names
 * @param family family names
 * @param cities cities with their areas
 */
record Country(
        String country,
        int weight,
        String phone,
        List<String> given,
        List<String> family,
        List<City> cities) {

    /** A city and the area that it lies in. */
    record City(String city, String area) {}

    static List<Country> all() {
        try (InputStream file = Country.class.getResourceAsStream("people.yaml")) {
            return new YAMLMapper()
                    .readValue(
                            Objects.requireNonNull(file, "people.yaml"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
