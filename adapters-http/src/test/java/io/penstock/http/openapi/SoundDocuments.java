package io.penstock.http.openapi;

import io.penstock.application.configuration.DocumentKind;

/** Documents that can be saved in the order of their kinds. */
final class SoundDocuments {

    private SoundDocuments() {}

    static ApiRequest put(DocumentKind kind, int number) {
        return ApiRequest.put(address(kind, number), body(kind, number));
    }

    static String address(DocumentKind kind, int number) {
        return "/api/v1/" + kind.plural() + "/" + number;
    }

    private static String body(DocumentKind kind, int number) {
        return switch (kind) {
            case COMPANY -> "{\"name\": \"Acme " + number + "\"}";
            case OFFER -> "{\"name\": \"Tea\", \"script\": \"max(day,any,9000) #1\"}";
            case ROTATOR -> "{\"name\": \"Spare\", \"script\": \"#1\"}";
            case SITE -> "{\"company\": 1}";
            case SOURCE -> "{\"name\": \"Affiliate\"}";
        };
    }
}
