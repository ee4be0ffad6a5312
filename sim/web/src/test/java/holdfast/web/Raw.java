package holdfast.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests as bytes, for what no proper client would send. */
final class Raw {
    private static final int PATIENCE_MILLIS = 60_000;

    private Raw() {}

    /** The status of the answer to a request; lines without line ends. */
    static int status(int port, String... lines) throws IOException {
        return Integer.parseInt(answer(port, lines).split(" ")[1]);
    }

    /** The answer as far as it comes within a moment. */
    static String answer(int port, String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            byte[] first = new byte[1 << 16];
            int length = 0;
            while (length < first.length) {
                int more = in.read(first, length, first.length - length);
                if (more < 0
                        || new String(first, 0, length + more, StandardCharsets.ISO_8859_1)
                                .startsWith("HTTP/1.1 101")) {
                    length += Math.max(0, more);
                    break;
                }
                length += more;
            }
            return new String(first, 0, length, StandardCharsets.UTF_8);
        }
    }
}
