package io.penstock.delivery.folder;

import io.penstock.domain.delivery.ErrorCode;
import java.util.Objects;

/** What came of writing a file into a folder. */
public sealed interface Drop {

    /** The file is there, complete: written now, or by an earlier attempt. */
    record Written() implements Drop {}

    /**
     * It could not be written, which is worth repeating.
     *
     * @param code the kind of error
     * @param reason what a person reads
     * @param maybeWritten whether the file may be there nevertheless
     */
    record Failed(ErrorCode code, String reason, boolean maybeWritten) implements Drop {
        public Failed {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
