package org.rowan.checkup;

import java.util.Locale;
import java.util.Set;

/** What kind of a file system a type is. */
enum SystemKind {
    /** Writes a block where it stood. */
    IN_PLACE("ext2", "ext3", "ext4", "xfs", "jfs", "reiserfs", "ntfs", "ntfs3", "hfs", "hfsplus", "ufs"),
    /** Writes every block to a new place. */
    COPYING("btrfs", "zfs", "f2fs", "bcachefs", "nilfs2", "apfs", "refs", "ubifs", "jffs2", "overlay", "aufs"),
    /** Dates of two seconds, and no owners. */
    FAT("vfat", "msdos", "fat", "fat16", "fat32", "exfat"),
    NETWORK("nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "9p", "virtiofs", "vboxsf", "ceph", "afs",
            "davfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse",
            "fuse.vmhgfs-fuse", "fuse.portal"),
    /** Gone when the computer is off. */
    MEMORY("tmpfs", "ramfs"),
    /** Each file encrypted by itself; where they write depends on what is under them. */
    ENCRYPTING("fuse.gocryptfs", "fuse.cryfs", "fuse.encfs", "fuse.securefs", "ecryptfs"),
    OTHER;

    private final Set<String> types;

    SystemKind(String... types) {
        this.types = Set.of(types);
    }

    static SystemKind of(String type) {
        String wanted = type.toLowerCase(Locale.ROOT);
        for (SystemKind kind : values()) {
            if (kind.types.contains(wanted)) {
                return kind;
            }
        }
        return OTHER;
    }
}
