package io.penstock.bootstrap.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The companies, rotators and offers of the demo, as documents of the API. */
final class SampleConfiguration {

    static final int INSURANCE = 1;
    static final int SOLAR = 2;

    /** The names of the companies, the first being number 1. */
    static final List<String> COMPANIES =
            List.of(
                    "Golden State Cover",
                    "Northwind Insurance",
                    "Bluewater Mutual",
                    "Sonnenhaus Solar",
                    "Evergreen Roofs",
                    "Harbor Call Center");

    static final String INSURANCE_SCRIPT =
            """
            // Californians have a specialist.
            geo:us area:[california] #1
            // The rest of North America: 60 to 40.
            geo:us,ca 60% #2
            geo:us,ca #3
            """;

    static final String SOLAR_SCRIPT =
            """
            geo:de,at utms:[facebook] #4
            geo:de,at,gb,es bucket(1)
            mobile:1 50% #5
            """;

    static final String SOLAR_BUCKET =
            """
            70% #4
            30% #5
            """;

    private SampleConfiguration() {}

    static Map<String, Object> company(String name, URI endpoint, String format) {
        Map<String, Object> delivery = new LinkedHashMap<>();
        delivery.put("endpoint", endpoint.toString());
        delivery.put("format", format);
        delivery.put("timeout", "5 seconds");
        Map<String, Object> company = new LinkedHashMap<>();
        company.put("name", name);
        company.put("delivery", delivery);
        return company;
    }

    static Map<String, Object> rotator() {
        return Map.of("name", "European installers", "script", SOLAR_BUCKET);
    }

    static Map<Integer, Map<String, Object>> offers() {
        Map<Integer, Map<String, Object>> offers = new LinkedHashMap<>();
        offers.put(INSURANCE, offer("Car insurance", INSURANCE_SCRIPT));
        offers.put(SOLAR, offer("Solar panels", SOLAR_SCRIPT));
        return offers;
    }

    private static Map<String, Object> offer(String name, String script) {
        return Map.of("name", name, "default_company", COMPANIES.size(), "script", script);
    }
}
