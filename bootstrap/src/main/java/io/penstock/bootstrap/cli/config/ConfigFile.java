package io.penstock.bootstrap.cli.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that describes the whole configuration.
 *
 * @param contentType how it is written
 * @param content the file as it is
 */
record ConfigFile(String contentType, String content) {

    /**
     * Reads a file; one that ends in .json is JSON, any other YAML.
     *
     * @throws ConfigFailure when it cannot be read
     */
    static ConfigFile read(Path file) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        try {
            return new ConfigFile(
                    json ? "application/json" : "application/yaml", Files.readString(file));
        } catch (IOException e) {
            throw ConfigFailure.unusable(file + " cannot be read: " + reason(e));
        }
    }

    /** Why a file cannot be read or written, without its name. */
    static String reason(IOException failure) {
        return switch (failure) {
            case MalformedInputException _ -> "it is not in UTF-8.";
            case NoSuchFileException _ -> "there is no such file or folder.";
            case FileSystemException e when e.getReason() != null -> e.getReason() + ".";
            default -> failure.getMessage() + ".";
        };
    }
}
