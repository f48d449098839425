package io.penstock.bootstrap.adapter;

import java.util.List;

/**
 * The adapters that are on the list do not make a program; the message says everything that is
 * wrong.
 */
public class AdapterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AdapterException(List<String> problems) {
        super(
                "The adapters cannot be used:"
                        + System.lineSeparator()
                        + "  - "
                        + String.join(System.lineSeparator() + "  - ", problems));
    }
}
