package io.penstock.db.delivery;

import io.penstock.application.delivery.BatchRecord.State;
import io.penstock.db.storage.StoredNames;
import io.penstock.domain.delivery.BatchFormat;

/** The names by which the database keeps formats and states of batches. */
final class BatchNames {

    static final StoredNames<State> STATES =
            new StoredNames<>(
                    State.class,
                    state ->
                            switch (state) {
                                case GATHERED -> "gathered";
                                case BEGUN -> "begun";
                                case FINISHED -> "finished";
                            });

    static final StoredNames<BatchFormat> FORMATS =
            new StoredNames<>(
                    BatchFormat.class,
                    format ->
                            switch (format) {
                                case CSV -> "csv";
                                case JSON -> "json";
                            });

    private BatchNames() {}
}
