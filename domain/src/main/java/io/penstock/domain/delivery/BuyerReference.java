package io.penstock.domain.delivery;

/** The name by which a buyer knows a lead, as it is kept and compared. */
public final class BuyerReference {

    /** How many characters of a name are told from each other. */
    public static final int LONGEST = 200;

    private static final String CUT = "…";

    private BuyerReference() {}

    /** A name in one line, without blanks around it; a longer one is cut. */
    public static String of(String said) {
        String line = said.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + CUT;
    }
}
