package io.penstock.dsl.script.suite;

/**
 * A diagnostic that the script must give.
 *
 * @param line the line, from 1
 * @param code the name of a diagnostic code
 */
record ExpectedDiagnostic(int line, String code) {

    @Override
    public String toString() {
        return "line " + line + " " + code;
    }
}
