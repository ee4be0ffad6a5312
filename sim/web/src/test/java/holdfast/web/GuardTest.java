package holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Web pages of others cannot drive the server, and no name leads out of the table of files. */
class GuardTest {
    private static Page page;
    private static int port;
    private static String host;
    private static String token;

    @BeforeAll
    static void open() {
        page = new Page(Checkout.library());
        page.start(0);
        port = page.port();
        host = "Host: 127.0.0.1:" + port;
        token = "X-Holdfast-Token: " + page.guard().token();
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @Test
    void thePageItselfIsThereWithoutAToken() throws IOException {
        String answer = Raw.answer(port, "GET / HTTP/1.1", host);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("<title>Holdfast classroom</title>");
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'self'")
                .contains("nosniff");
        assertThat(answer).doesNotContain("Access-Control-Allow").doesNotContainIgnoringCase("server: jetty");
        assertThat(answer)
                .as("the token is in no file")
                .doesNotContain(page.guard().token());
    }

    @Test
    void whoHoldsTheTokenGetsTheLibrary() throws IOException {
        assertThat(Raw.answer(port, "GET /api/library HTTP/1.1", host, token))
                .startsWith("HTTP/1.1 200")
                .contains("over-promising");
        assertThat(Raw.status(port, "GET /api/library HTTP/1.1", "Host: localhost:" + port, token))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost.evil.example:PORT",
                "0.0.0.0:PORT",
                ""
            })
    void aForeignHostIsRefused(String name) throws IOException {
        String foreign = "Host: " + name.replace("PORT", Integer.toString(port));
        assertThat(Raw.status(port, "GET / HTTP/1.1", foreign)).isIn(400, 403);
        assertThat(Raw.status(port, "GET /api/library HTTP/1.1", foreign, token))
                .isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1",
                "http://localhost:PORT"
            })
    void aForeignOriginIsRefused(String name) throws IOException {
        String origin = "Origin: " + name.replace("PORT", Integer.toString(port));
        assertThat(Raw.status(port, "GET /api/library HTTP/1.1", host, token, origin))
                .isEqualTo(403);
        assertThat(Raw.status(port, socket(origin, protocol(page.guard().token()))))
                .isEqualTo(403);
    }

    @Test
    void aRequestThatAnotherSiteMadeTheBrowserSendIsRefused() throws IOException {
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(Raw.status(port, "GET /api/library HTTP/1.1", host, token, "Sec-Fetch-Site: " + site))
                    .isEqualTo(403);
            assertThat(Raw.status(port, "GET /main.js HTTP/1.1", host, "Sec-Fetch-Site: " + site))
                    .isEqualTo(403);
        }
    }

    @Test
    void withoutTheTokenNothingIsToldAndNothingIsRun() throws IOException {
        String own = "Origin: http://127.0.0.1:" + port;
        assertThat(Raw.status(port, "GET /api/library HTTP/1.1", host)).isEqualTo(403);
        assertThat(Raw.status(port, "GET /api/library HTTP/1.1", host, token + "x"))
                .isEqualTo(403);
        assertThat(Raw.status(
                        port,
                        "GET /api/library HTTP/1.1",
                        host,
                        "Cookie: token=" + page.guard().token()))
                .isEqualTo(403);
        assertThat(Raw.status(port, socket(own, "X-None: x"))).isEqualTo(403);
        assertThat(Raw.status(port, socket(own, protocol("wrong")))).isEqualTo(403);
        assertThat(Raw.status(port, socket("X-None: x", protocol(page.guard().token()))))
                .isEqualTo(403);
        assertThat(page.runs()).isZero();
    }

    @Test
    void theRightPageMayOpenALine() throws IOException {
        String own = "Origin: http://127.0.0.1:" + port;
        assertThat(Raw.answer(port, socket(own, protocol(page.guard().token()))))
                .startsWith("HTTP/1.1 101")
                .containsIgnoringCase("Sec-WebSocket-Protocol: holdfast")
                .doesNotContain(page.guard().token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""})
    void aPostThatAFormCouldSendIsRefused(String type) throws IOException {
        assertThat(Raw.status(
                        port, "POST /api/library HTTP/1.1", host, token, "Content-Type: " + type, "Content-Length: 0"))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/words/..%2findex.html",
                "/words/../Page.class",
                "/%00",
                "/index.html%00.js",
                "/..\\..\\etc\\passwd",
                "//etc/passwd",
                "/words/",
                "/words",
                "/Page.class",
                "/index.html/",
                "/;/index.html",
                "/./index.html/.."
            })
    void noNameLeadsAnywhereElse(String path) throws IOException {
        String answer = Raw.answer(port, "GET " + path + " HTTP/1.1", host);
        assertThat(answer.split(" ")[1]).isIn("400", "404");
        assertThat(answer)
                .doesNotContain("root:")
                .doesNotContain("<title>Holdfast")
                .doesNotContain("modelVersion");
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() throws IOException {
        int others = 0;
        for (NetworkInterface net : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(net.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    others++;
                    assertThat(listens(address)).as(address.toString()).isFalse();
                }
            }
        }
        assertThat(listens(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(others).as("addresses of this machine that were tried").isNotNegative();
    }

    private static boolean listens(InetAddress address) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static String protocol(String token) {
        return "Sec-WebSocket-Protocol: holdfast, " + token;
    }

    private static String[] socket(String... headers) {
        String[] lines = new String[6 + headers.length];
        String[] fixed = {
            "GET /live HTTP/1.1",
            host,
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="
        };
        System.arraycopy(fixed, 0, lines, 0, fixed.length);
        System.arraycopy(headers, 0, lines, fixed.length, headers.length);
        return lines;
    }
}
