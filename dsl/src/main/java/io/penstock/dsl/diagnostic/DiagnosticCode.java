package io.penstock.dsl.diagnostic;

/** Every kind of diagnostic that a distribution script can have; names are never reused. */
public enum DiagnosticCode {
    /** Size. */
    TOO_LARGE(Severity.ERROR, "the script has more than 1 MiB; none of it is read"),
    /** Lines. */
    TOO_MANY_LINES(Severity.ERROR, "the script has more than 50,000 lines; none of it is read"),
    /** Diagnostics. */
    TOO_MANY_ERRORS(Severity.ERROR, "more than 1,000 errors; the others are not listed"),
    /** Warnings. */
    TOO_MANY_WARNINGS(Severity.WARNING, "more than 1,000 warnings; the others are not listed"),
    /** Bytes. */
    BAD_ENCODING(Severity.ERROR, "the line is not UTF-8"),
    /** Form. */
    SYNTAX(Severity.ERROR, "the term has no form that a script knows"),
    /** Key. */
    UNKNOWN_KEY(Severity.ERROR, "the term's key is not known"),
    /** Value. */
    BAD_VALUE(Severity.ERROR, "the key is known, but does not take this value"),
    /** Doubled term. */
    DOUBLED_TERM(Severity.ERROR, "a second probability, time or dow on one line"),
    /** Target. */
    NO_TARGET(Severity.ERROR, "the line names neither a company nor a rotator"),
    /** Targets. */
    SEVERAL_TARGETS(Severity.ERROR, "the line names two companies or two rotators"),
    /** Company. */
    UNKNOWN_COMPANY(Severity.ERROR, "there is no company of this number"),
    /** Rotator. */
    UNKNOWN_ROTATOR(Severity.ERROR, "there is no rotator of this number"),
    /** Cycle. */
    ROTATOR_CYCLE(Severity.ERROR, "the rotator leads back to itself"),
    /** Depth. */
    TOO_DEEP(Severity.ERROR, "rotators are nested more than 10 deep"),
    /** Ignored company. */
    COMPANY_IGNORED(Severity.WARNING, "a company beside a rotator; the rotator is used"),
    /** Cap. */
    MALFORMED_MAX(Severity.WARNING, "a max(…) that is not written exactly so; it is ignored"),
    /** Repetition. */
    DUPLICATE_VALUE(Severity.WARNING, "a value stands twice in one list"),
    /** Country. */
    UNASSIGNED_COUNTRY(Severity.WARNING, "two letters that are no country's ISO 3166 code"),
    /** Reason. */
    REASON_ABSENT(Severity.WARNING, "a reason outside a cancel script; no lead carries one there"),
    /** Time alone. */
    NEVER_FIRES(Severity.WARNING, "a company line with nothing but time or dow never fires"),
    /** Contradiction. */
    CONTRADICTION(Severity.WARNING, "one key given twice with values that exclude each other"),
    /** Unreachable. */
    UNREACHABLE(Severity.WARNING, "earlier lines always take every lead of this one"),
    /** Inert. */
    INERT(Severity.WARNING, "the line changes nothing about which company gets the lead"),
    /** Remainder. */
    LEAVES_REST(Severity.WARNING, "narrower lines below get only what the draw of this one leaves"),
    /** Accept. */
    ACCEPT_CAP(
            Severity.WARNING, "a cap on accept counts a status that no lead has when it is given");

    private final Severity severity;
    private final String description;

    DiagnosticCode(Severity severity, String description) {
        this.severity = severity;
        this.description = description;
    }

    public Severity severity() {
        return severity;
    }

    /** What the code means, in a few words. */
    public String description() {
        return description;
    }
}
