package io.penstock.domain.company;

/** The balance of a company cannot be told now. */
public class BalanceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BalanceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
