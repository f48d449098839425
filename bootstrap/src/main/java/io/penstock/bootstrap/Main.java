package io.penstock.bootstrap;

import io.penstock.bootstrap.cli.PenstockCommand;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(PenstockCommand.run(arguments));
    }
}
