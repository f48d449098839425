package io.penstock.bootstrap.settings;

import java.util.List;

/** The settings cannot be used; the message lists everything that is wrong with them. */
public class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public SettingsException(List<String> problems) {
        super(
                "The settings cannot be used:"
                        + System.lineSeparator()
                        + "  - "
                        + String.join(System.lineSeparator() + "  - ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each problem. */
    public List<String> problems() {
        return problems;
    }
}
