package io.penstock.bootstrap;

import io.penstock.bootstrap.cli.PenstockCommand;
import java.security.Security;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // How long names are remembered is each endpoint's to say; Java would remember them again.
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        System.exit(PenstockCommand.run(arguments));
    }
}
