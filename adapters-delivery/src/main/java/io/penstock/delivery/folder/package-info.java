/** Batches as files in folders: of this machine, and of servers over SFTP. */
@NullMarked
package io.penstock.delivery.folder;

import org.jspecify.annotations.NullMarked;
