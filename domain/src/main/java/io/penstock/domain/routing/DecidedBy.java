package io.penstock.domain.routing;

/** What gave a lead to its company, in the order in which they are asked. */
public enum DecidedBy {
    /** The operator who confirmed the lead, out of the offer's list. */
    OPERATOR,
    /** A line of the offer's script. */
    SCRIPT,
    /** The offer's default company. */
    DEFAULT,
    /** The company of the site that the lead came from. */
    SITE,
    /** A stage of the offer's flow. */
    FLOW,
    /** Nothing: the lead waits in the hold queue. */
    HOLD
}
