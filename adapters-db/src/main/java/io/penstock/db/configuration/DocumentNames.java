package io.penstock.db.configuration;

import io.penstock.application.configuration.DocumentKind;
import io.penstock.db.storage.StoredNames;

/** The names by which the database keeps kinds of documents. */
final class DocumentNames {

    static final StoredNames<DocumentKind> KINDS =
            new StoredNames<>(
                    DocumentKind.class,
                    kind ->
                            switch (kind) {
                                case COMPANY -> "company";
                                case OFFER -> "offer";
                                case ROTATOR -> "rotator";
                                case SITE -> "site";
                                case SOURCE -> "source";
                            });

    private DocumentNames() {}
}
