package holdfast.app.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Lets a reader who has had enough ({@code holdfast list | head -1}) go in peace: a broken pipe swallows what follows. Every
 * other failure, such as a full disk, is passed on.
 */
final class WatchedStream extends FilterOutputStream {
    private boolean broken;

    WatchedStream(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (broken) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            broken = "Broken pipe".equals(e.getMessage());
            if (!broken) {
                throw e;
            }
        }
    }
}
