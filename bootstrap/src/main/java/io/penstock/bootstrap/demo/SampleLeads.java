package io.penstock.bootstrap.demo;

import io.penstock.bootstrap.demo.Country.City;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes leads that look real, the same ones for the same seed. Not thread-safe. */
final class SampleLeads {

    private static final List<String> SOURCES =
            List.of("google", "facebook", "newsletter", "partner");
    private static final List<String> CAMPAIGNS = List.of("spring", "brand", "retarget");

    private final RandomGenerator random;
    private final List<Country> countries = Country.all();

    SampleLeads(RandomGenerator random) {
        this.random = random;
    }

    /** The body of the next lead, as a source would post it. */
    Map<String, Object> next() {
        Country country = country();
        City city = oneOf(country.cities());
        String given = oneOf(country.given());
        String family = oneOf(country.family());
        Map<String, Object> lead = new LinkedHashMap<>();
        lead.put(
                "offer",
                (random.nextInt(100) < 60 ? SampleOffer.INSURANCE : SampleOffer.SOLAR).number());
        lead.put("user", 100 + random.nextInt(12));
        lead.put("flow", 1 + random.nextInt(5));
        lead.put("geo", country.country());
        lead.put("city", city.city());
        lead.put("area", city.area());
        lead.put("mobile", random.nextInt(100) < 65 ? 1 : 0);
        lead.put("utms", oneOf(SOURCES));
        lead.put("utmc", oneOf(CAMPAIGNS));
        lead.put("first_name", given);
        lead.put("last_name", family);
        lead.put("phone", phone(country.phone()));
        lead.put("email", email(given, family));
        return lead;
    }

    private Country country() {
        int drawn = random.nextInt(countries.stream().mapToInt(Country::weight).sum());
        for (Country country : countries) {
            drawn -= country.weight();
            if (drawn < 0) {
                return country;
            }
        }
        return countries.getLast();
    }

    private String phone(String pattern) {
        StringBuilder phone = new StringBuilder(pattern);
        for (int index = 0; index < phone.length(); index++) {
            if (phone.charAt(index) == '#') {
                phone.setCharAt(index, (char) ('1' + random.nextInt(9)));
            }
        }
        return phone.toString();
    }

    private String email(String given, String family) {
        return ascii(given) + "." + ascii(family) + random.nextInt(100) + "@example.com";
    }

    private static String ascii(String name) {
        return Normalizer.normalize(
                        name.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("[^a-z]", "");
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
