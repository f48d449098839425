package io.penstock.bootstrap.benchmark.script;

/** A lead as whole numbers, ready to be compared by a program written for one script. */
public final class IntLead {

    /** The place of the country in a list. */
    public final int geo;

    /** The user. */
    public final int user;

    /** The flow. */
    public final int flow;

    /** The number of the area. */
    public final int area;

    /** The minute of the day. */
    public final int minute;

    /** The seed of the lead's draws. */
    public final long seed;

    IntLead(LeadValues lead, Vocabulary vocabulary) {
        geo = vocabulary.countryNumber(lead.geo());
        user = lead.user();
        flow = lead.flow();
        area = Vocabulary.areaNumber(lead.area());
        minute = lead.minute();
        seed = lead.seed();
    }
}
