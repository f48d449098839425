package io.penstock.dsl.script.suite;

import java.io.IOException;

/** The port through which a suite reads a script that stands in a file of its own. */
public interface ScriptFiles {

    /**
     * The bytes of a file.
     *
     * @param name the name as the suite gives it, relative to the suite's own file
     * @throws IOException when it cannot be read
     */
    byte[] read(String name) throws IOException;
}
