package io.penstock.dsl.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with files under {@code src/test/resources/golden}; see the module's README. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** The text of a golden file that a test starts from. */
    public static String input(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Requires the text to equal a golden file, or rewrites the file when that is asked for. */
    public static void check(String name, String text) {
        if (Boolean.getBoolean("golden.rewrite")) {
            try {
                Files.writeString(FOLDER.resolve(name), text);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        assertThat(text).isEqualTo(input(name));
    }
}
