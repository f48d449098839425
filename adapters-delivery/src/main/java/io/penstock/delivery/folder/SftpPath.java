package io.penstock.delivery.folder;

/**
 * A folder of a server.
 *
 * @param text how the server is told of it; ends with a slash, or is empty for the user's own
 */
record SftpPath(String text) {

    private static final String OWN = "/~/";

    /** The folder of an address: from the root, or after {@code /~/} from the user's own. */
    static SftpPath of(String path) {
        String folder = path.endsWith("/") ? path : path + "/";
        return new SftpPath(folder.startsWith(OWN) ? folder.substring(OWN.length()) : folder);
    }

    String resolve(String name) {
        return text + name;
    }
}
