package io.penstock.http.configuration;

import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.server.Call;

/** Where the API keeps the documents of each kind. */
final class DocumentAddress {

    private DocumentAddress() {}

    static String path(DocumentKind kind) {
        return "/api/v1/" + kind.plural() + "/{id}";
    }

    /**
     * The document that the address of a call names.
     *
     * @throws ProblemException 404 when there can be no such number
     */
    static DocumentKey key(DocumentKind kind, Call call) {
        String number = call.pathParameter("id");
        return DocumentKey.parse(kind, number)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NOT_FOUND,
                                "The number of "
                                        + (kind == DocumentKind.OFFER ? "an " : "a ")
                                        + kind.key()
                                        + " is 1 to "
                                        + Integer.MAX_VALUE
                                        + ", not '"
                                        + number
                                        + "'."));
    }

    static ProblemException missing(DocumentKey key) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no " + key + ".");
    }
}
