package io.penstock.application.flow.run;

import java.util.Collection;

/** How far a stage has come. */
enum Progress {
    /** A company has the lead by it. */
    SUCCESS,
    /** Whoever was asked said no. */
    FAILURE,
    /** Nobody who was asked answered properly. */
    ERROR,
    /** It was passed over. */
    SKIPPED,
    /** It is done, and has offered the lead to nobody. */
    PASSED,
    /** Something is waited for. */
    WAITING,
    /** It ended the flow. */
    STOPPED;

    /** What comes of stages that have all ended: the best of what came of each. */
    static Progress of(Collection<Progress> ended) {
        for (Progress one : new Progress[] {SUCCESS, ERROR, FAILURE, PASSED}) {
            if (ended.contains(one)) {
                return one;
            }
        }
        return SKIPPED;
    }
}
