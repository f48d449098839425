package io.penstock.application.flow.trial;

/** Nothing was saved, because other flows are being tried, or the wait for a trial was cut off. */
public class TrialsBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TrialsBusyException() {
        this("Another flow is being tried here, and nothing was done. Send it again.");
    }

    private TrialsBusyException(String message) {
        super(message);
    }

    /** The thread that waited was interrupted. */
    static TrialsBusyException interrupted() {
        return new TrialsBusyException(
                "The wait for the trial of the flow was interrupted, and nothing was saved. Send it"
                        + " again.");
    }
}
