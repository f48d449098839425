package io.penstock.delivery.folder;

import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.jspecify.annotations.Nullable;

/** Whether the key that a server shows is one that it may show. Used for one connection. */
final class HostKeyCheck {

    private static final AttributeKey<HostKeyCheck> KEY = new AttributeKey<>();

    private final List<String> expected;
    private volatile @Nullable String refused;

    HostKeyCheck(List<String> expected) {
        this.expected = expected;
    }

    /** What takes the check to the connection that it is for. */
    AttributeRepository context() {
        return AttributeRepository.ofKeyValuePair(KEY, this);
    }

    /** Verifies the key of any connection by the check that was taken to it. */
    static boolean verify(ClientSession session, SocketAddress address, PublicKey key) {
        AttributeRepository context = session.getConnectionContext();
        HostKeyCheck check = context == null ? null : context.getAttribute(KEY);
        return check != null && check.isExpected(key);
    }

    private boolean isExpected(PublicKey key) {
        String shown = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        boolean known = expected.contains(shown);
        refused = known ? null : shown;
        return known;
    }

    /** The fingerprint of the key that was refused, if one was. */
    Optional<String> refused() {
        return Optional.ofNullable(refused);
    }
}
