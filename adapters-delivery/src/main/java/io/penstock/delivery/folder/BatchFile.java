package io.penstock.delivery.folder;

import com.google.common.io.ByteSource;

/**
 * A batch as a file.
 *
 * @param name its name, without a folder
 * @param content what is in it
 */
public record BatchFile(String name, ByteSource content) {

    public BatchFile {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,99}")) {
            throw new IllegalArgumentException("This is no name of a batch's file: " + name);
        }
    }

    /** What the file is called until it is complete; most readers of folders pass it by. */
    String unfinishedName() {
        return "." + name + ".part";
    }
}
