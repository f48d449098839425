package io.penstock.application.flow.trial;

/** Nothing was tried or saved, because other flows are being tried. */
public class TrialsBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TrialsBusyException() {
        super("Another flow is being tried here, and nothing was done. Send it again.");
    }
}
