package io.penstock.delivery.folder;

import io.penstock.domain.delivery.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.future.ConnectFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes files into folders of servers over SFTP: under another name first, and renamed once all of
 * it was taken. Nothing of the user's own SSH configuration is used. Thread-safe; it holds threads
 * until it is closed.
 */
public final class SftpFolders implements AutoCloseable {

    private @Nullable SshClient client;
    private boolean closed;

    public SftpFolders() {}

    /** Starts it when it is first needed. */
    private synchronized SshClient client() throws IOException {
        if (closed) {
            throw new IOException("This program is stopping");
        }
        if (client == null) {
            client = start();
        }
        return client;
    }

    private static SshClient start() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(HostKeyCheck::verify);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setFilePasswordProvider(FilePasswordProvider.EMPTY);
        client.start();
        return client;
    }

    /**
     * Writes a file, unless it is there.
     *
     * @param server the server's address, which is not looked up again
     * @param folder the folder, from the root of the server's files, or after {@code /~} from the
     *     user's own
     * @param patience how long each step may take
     * @param onCancel is told how the connection is broken off
     */
    public Drop drop(
            InetSocketAddress server,
            String folder,
            SftpLogin login,
            BatchFile file,
            Duration patience,
            Consumer<Runnable> onCancel) {
        HostKeyCheck check = new HostKeyCheck(login.hostKeys());
        try (ClientSession session = connect(server, login, check, patience, onCancel)) {
            authenticate(session, login, patience);
            return write(session, SftpPath.of(folder), file);
        } catch (IOException e) {
            return check.refused()
                    .<Drop>map(SftpFolders::unknownHost)
                    .orElseGet(() -> failed("No connection could be made: ", e));
        } catch (GeneralSecurityException e) {
            return new Drop.Failed(
                    ErrorCode.INTERNAL,
                    "The private key cannot be used: it must be of RSA or ECDSA, in the form of OpenSSH"
                            + " or PEM, without a passphrase.",
                    false);
        }
    }

    private ClientSession connect(
            InetSocketAddress server,
            SftpLogin login,
            HostKeyCheck check,
            Duration patience,
            Consumer<Runnable> onCancel)
            throws IOException {
        ConnectFuture connecting = client().connect(login.user(), server, check.context(), null);
        onCancel.accept(connecting::cancel);
        ClientSession session = connecting.verify(patience).getSession();
        onCancel.accept(() -> session.close(true));
        return session;
    }

    private static void authenticate(ClientSession session, SftpLogin login, Duration patience)
            throws IOException, GeneralSecurityException {
        login.password().ifPresent(session::addPasswordIdentity);
        if (login.privateKey().isPresent()) {
            session.addPublicKeyIdentity(key(session, login.privateKey().get()));
        }
        session.auth().verify(patience);
    }

    private static KeyPair key(ClientSession session, String text) throws GeneralSecurityException {
        try {
            Iterable<KeyPair> keys =
                    SecurityUtils.loadKeyPairIdentities(
                            session,
                            NamedResource.ofName("private key"),
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            FilePasswordProvider.EMPTY);
            if (keys != null) {
                for (KeyPair key : keys) {
                    return key;
                }
            }
        } catch (IOException e) {
            throw new GeneralSecurityException("It cannot be read.", e);
        }
        throw new GeneralSecurityException("There is no key in it.");
    }

    private static Drop write(ClientSession session, SftpPath folder, BatchFile file)
            throws IOException {
        try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
            return new SftpWrite(sftp, folder, file).run();
        }
    }

    private static Drop unknownHost(String shown) {
        return new Drop.Failed(
                ErrorCode.TLS,
                "The server shows the host key " + shown + ", which host_key does not name.",
                false);
    }

    static Drop failed(String what, IOException e) {
        String detail = Optional.ofNullable(e.getMessage()).orElse(e.toString());
        return new Drop.Failed(ErrorCode.CONNECT, what + detail, false);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.stop();
        }
    }
}
