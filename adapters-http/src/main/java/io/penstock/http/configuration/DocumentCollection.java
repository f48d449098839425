package io.penstock.http.configuration;

import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;

/** Where the API keeps the documents of each kind. */
enum DocumentCollection {
    COMPANIES("companies", DocumentKind.COMPANY),
    OFFERS("offers", DocumentKind.OFFER),
    ROTATORS("rotators", DocumentKind.ROTATOR),
    SITES("sites", DocumentKind.SITE);

    private final String name;
    private final DocumentKind kind;

    DocumentCollection(String name, DocumentKind kind) {
        this.name = name;
        this.kind = kind;
    }

    String path() {
        return "/api/v1/" + name + "/{id}";
    }

    /**
     * The document with a number as an address writes it.
     *
     * @throws ProblemException 404 when there can be no such number
     */
    DocumentKey key(String number) {
        if (number.matches("[1-9][0-9]{0,9}")) {
            long id = Long.parseLong(number);
            if (id <= Integer.MAX_VALUE) {
                return new DocumentKey(kind, (int) id);
            }
        }
        throw new ProblemException(
                ProblemType.NOT_FOUND,
                "The number of "
                        + (kind == DocumentKind.OFFER ? "an " : "a ")
                        + kind.key()
                        + " is 1 to "
                        + Integer.MAX_VALUE
                        + ", not '"
                        + number
                        + "'.");
    }
}
