package io.penstock.bootstrap.benchmark.script;

import io.penstock.dsl.script.evaluate.Draws;

/** A lead as a fact of rules. Not thread-safe. */
public final class DroolsLead {

    private final LeadValues values;
    private final CapTable caps;
    private int company;

    DroolsLead(LeadValues values, CapTable caps) {
        this.values = values;
        this.caps = caps;
    }

    /** The country. */
    public String getGeo() {
        return values.geo();
    }

    /** The user. */
    public int getUser() {
        return values.user();
    }

    /** The flow. */
    public int getFlow() {
        return values.flow();
    }

    /** The area. */
    public String getArea() {
        return values.area();
    }

    /** The minute of the day. */
    public int getMinute() {
        return values.minute();
    }

    /** The draw for a key, from 0 to 9,999. */
    public int drawn(long key) {
        return Draws.hundredths(values.seed(), key);
    }

    /** Whether a company has had fewer leads today. */
    public boolean hasRoom(int forCompany, int dayCap) {
        return caps.hasRoom(forCompany, dayCap);
    }

    /** The company that a rule gave, 0 for none. */
    public int getCompany() {
        return company;
    }

    /** Takes the company that a rule gives. */
    public void setCompany(int company) {
        this.company = company;
    }
}
