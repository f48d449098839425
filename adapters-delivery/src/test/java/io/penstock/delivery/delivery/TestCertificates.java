package io.penstock.delivery.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Self-signed certificates, made by the JDK's own tool. */
final class TestCertificates {

    private static final String PASSWORD = "password";

    private TestCertificates() {}

    /** A context with a certificate for a host, which also trusts that certificate. */
    static SSLContext contextFor(String subjectAlternativeName, Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = Files.createTempDirectory(folder, "certificate").resolve("keys.p12");
        generate(file, subjectAlternativeName);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory identity =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identity.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static void generate(Path file, String subjectAlternativeName)
            throws IOException, InterruptedException {
        Process tool =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                                .toString(),
                                        "-genkeypair",
                                        "-alias",
                                        "buyer",
                                        "-keyalg",
                                        "EC",
                                        "-dname",
                                        "CN=buyer",
                                        "-ext",
                                        "san=" + subjectAlternativeName,
                                        "-storetype",
                                        "PKCS12",
                                        "-keystore",
                                        file.toString(),
                                        "-storepass",
                                        PASSWORD))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(tool.getInputStream().readAllBytes(), UTF_8);
        if (tool.waitFor() != 0) {
            throw new IOException("keytool failed: " + output);
        }
    }
}
