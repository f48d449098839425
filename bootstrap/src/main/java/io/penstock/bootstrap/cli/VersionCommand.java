package io.penstock.bootstrap.cli;

import io.penstock.bootstrap.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code penstock version}: prints the version. */
@Command(
        name = "version",
        description = "Prints the version.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class)
final class VersionCommand implements Runnable {

    @Override
    public void run() {
        new CommandLine(this).printVersionHelp(System.out);
    }

    /** Tells picocli the version. */
    static final class Provider implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "penstock " + Version.current(), "java " + System.getProperty("java.version")
            };
        }
    }
}
