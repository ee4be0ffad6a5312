package holdfast.lab.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** A result folder that is being built out of sight; knows the hash of every file written so far. */
final class Draft {
    private final Disk disk;
    private final Path folder;
    private final List<Manifest.FileHash> written = new ArrayList<>();

    /** Writes content to a stream. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    Draft(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    List<Manifest.FileHash> written() {
        return List.copyOf(written);
    }

    void bytes(String name, byte[] bytes) {
        file(name, out -> out.write(bytes));
    }

    /** @throws StoreProblem naming the file that cannot be written */
    void file(String name, Content content) {
        Path file = folder.resolve(name);
        MessageDigest digest = Digests.sha256();
        long[] size = {0};
        try {
            disk.createFolder(file.getParent());
            try (OutputStream out = new Counted(disk.create(file), digest, size)) {
                content.to(out);
            }
        } catch (IOException e) {
            throw unwritten(file, e);
        }
        written.add(new Manifest.FileHash(name, Digests.hex(digest), size[0]));
    }

    static StoreProblem unwritten(Path file, IOException e) {
        return new StoreProblem(
                "This cannot be written (" + e + ")",
                file,
                "Free some space, mend the permissions, or choose another folder with --out. Nothing was left half-written.",
                e);
    }

    private static final class Counted extends DigestOutputStream {
        private final long[] size;

        Counted(OutputStream out, MessageDigest digest, long[] size) {
            super(out, digest);
            this.size = size;
        }

        @Override
        public void write(int b) throws IOException {
            super.write(b);
            size[0]++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            super.write(bytes, from, length);
            size[0] += length;
        }
    }
}
