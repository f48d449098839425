package io.penstock.bootstrap.demo;

import java.util.Map;

/** The offers of the demo. */
enum SampleOffer {
    INSURANCE(
            1,
            "Car insurance",
            """
            // Californians have a specialist.
            geo:us area:[california] #1
            // The rest of North America: 60 to 40.
            geo:us,ca 60% #2
            geo:us,ca #3
            """),
    SOLAR(
            2,
            "Solar panels",
            """
            geo:de,at utms:[facebook] #4
            geo:de,at,gb,es bucket(1)
            mobile:1 50% #5
            """);

    private final int number;
    private final String title;
    private final String script;

    SampleOffer(int number, String title, String script) {
        this.number = number;
        this.title = title;
        this.script = script;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    String script() {
        return script;
    }

    /** The offer as a document of the API. */
    Map<String, Object> document() {
        return Map.of(
                "name",
                title,
                "default_company",
                SampleConfiguration.COMPANIES.size(),
                "script",
                script);
    }
}
