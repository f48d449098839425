package io.penstock.bootstrap.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The companies and the rotator of the demo, as documents of the API. */
final class SampleConfiguration {

    /** The names of the companies, the first being number 1. */
    static final List<String> COMPANIES =
            List.of(
                    "Golden State Cover",
                    "Northwind Insurance",
                    "Bluewater Mutual",
                    "Sonnenhaus Solar",
                    "Evergreen Roofs",
                    "Harbor Call Center");

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
}
