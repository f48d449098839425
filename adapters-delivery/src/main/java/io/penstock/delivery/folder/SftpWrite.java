package io.penstock.delivery.folder;

import io.penstock.domain.delivery.ErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one file over a connection that stands. Used by one thread. */
final class SftpWrite {

    private static final Logger log = LoggerFactory.getLogger(SftpWrite.class);

    private static final Set<OpenMode> NEW =
            EnumSet.of(OpenMode.Create, OpenMode.Write, OpenMode.Truncate);

    private final SftpClient sftp;
    private final String target;
    private final String unfinished;
    private final BatchFile file;

    SftpWrite(SftpClient sftp, SftpPath folder, BatchFile file) {
        this.sftp = sftp;
        this.target = folder.resolve(file.name());
        this.unfinished = folder.resolve(file.unfinishedName());
        this.file = file;
    }

    Drop run() throws IOException {
        try {
            return isThere() ? new Drop.Written() : write();
        } catch (SftpException e) {
            return failed("The server does not say what is there: ", e);
        }
    }

    private Drop write() throws IOException {
        try (OutputStream out = sftp.write(unfinished, NEW)) {
            file.content().copyTo(out);
        } catch (SftpException e) {
            return failed("The server takes no file there: ", e);
        }
        return rename();
    }

    /** It has its name by an earlier attempt, for no file has it before it is complete. */
    private boolean isThere() throws IOException {
        try {
            sftp.stat(target);
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }

    private Drop rename() throws IOException {
        try {
            sftp.rename(unfinished, target);
            return new Drop.Written();
        } catch (SftpException e) {
            if (isThere()) {
                return new Drop.Written();
            }
            clear();
            return failed("The server does not rename the file: ", e);
        } catch (IOException e) {
            return new Drop.Failed(
                    ErrorCode.RESET, "The connection broke while the file was renamed.", true);
        }
    }

    private void clear() {
        try {
            sftp.remove(unfinished);
        } catch (IOException e) {
            log.debug("{} stays behind.", unfinished, e);
        }
    }

    private Drop failed(String what, SftpException e) {
        return new Drop.Failed(ErrorCode.INTERNAL, what + target + ": " + e.getMessage(), false);
    }
}
