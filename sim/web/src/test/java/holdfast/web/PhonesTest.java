package holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import holdfast.lab.window.Classroom;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A join code buys a phone two actions and nothing else. */
class PhonesTest {
    private static final int CLASS = 60;
    private final HttpClient client = HttpClient.newHttpClient();
    private Page page;
    private String phones;

    @BeforeEach
    void open() {
        page = new Page(Checkout.library());
        page.start(0);
        page.invite("127.0.0.1", 0);
        phones = "http://127.0.0.1:" + page.phones().port();
    }

    @AfterEach
    void close() {
        page.close();
    }

    private HttpResponse<String> post(String url, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String url, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String join() throws IOException, InterruptedException {
        String answer = post(phones + "/join", "{\"code\":\"" + page.poll().code() + "\"}")
                .body();
        return Json.object(answer).get("token").asText();
    }

    private JsonNode teacher(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(
                "http://127.0.0.1:" + page.port() + "/api/class",
                body,
                "X-Holdfast-Token",
                page.guard().token());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.object(answer.body());
    }

    private static final String BET =
            "{\"kind\":\"BET\",\"question\":{\"en\":\"?\",\"zh\":\"?\"},\"options\":[{\"en\":\"a\",\"zh\":\"a\"},{\"en\":\"b\",\"zh\":\"b\"},{\"en\":\"c\",\"zh\":\"c\"}],\"firm\":\"acme\"}";
    private static final String DECIDE =
            "{\"kind\":\"DECIDE\",\"question\":{\"en\":\"?\",\"zh\":\"?\"},\"firm\":\"acme\"}";

    @Test
    void aPhoneBetsWhileTheRoundIsOpenAndNotAfter() throws Exception {
        String token = join();
        assertThat(post(phones + "/bet", "{\"round\":1,\"option\":0}", "X-Holdfast-Phone", token)
                        .statusCode())
                .isEqualTo(409);
        JsonNode round = teacher(BET);
        String bet = "{\"round\":" + round.get("round").asInt() + ",\"option\":2}";
        assertThat(post(phones + "/bet", bet, "X-Holdfast-Phone", token).statusCode())
                .isEqualTo(200);
        assertThat(post(phones + "/bet", bet, "X-Holdfast-Phone", token).statusCode())
                .isEqualTo(200);
        assertThat(post(phones + "/bet", bet.replace("2", "7"), "X-Holdfast-Phone", token)
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(phones + "/decide", "{\"round\":1,\"promise\":0.5,\"price\":1}", "X-Holdfast-Phone", token)
                        .statusCode())
                .isEqualTo(409);
        assertThat(teacher("{\"kind\":\"NONE\"}").get("bets").toString()).isEqualTo("[0,0,1]");
        assertThat(post(phones + "/bet", bet, "X-Holdfast-Phone", token).statusCode())
                .isEqualTo(409);
    }

    @Test
    void decisionsAreTakenByTheMiddle() throws Exception {
        JsonNode round = teacher(DECIDE);
        double[] promises = {0.6, 0.8, 0.99};
        for (double promise : promises) {
            String said = "{\"round\":" + round.get("round").asInt() + ",\"promise\":" + promise + ",\"price\":1.1}";
            assertThat(post(phones + "/decide", said, "X-Holdfast-Phone", join())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(post(phones + "/decide", "{\"round\":1,\"promise\":1.2,\"price\":1}", "X-Holdfast-Phone", join())
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(phones + "/decide", "{\"round\":1,\"promise\":\"NaN\",\"price\":1}", "X-Holdfast-Phone", join())
                        .statusCode())
                .isEqualTo(409);
        JsonNode state = teacher("{\"kind\":\"NONE\"}");
        assertThat(state.get("promise").asDouble()).isEqualTo(0.8);
        assertThat(state.get("price").asDouble()).isEqualTo(1.1);
        assertThat(Poll.median(new double[] {4, 1, 3, 2})).isEqualTo(2);
        assertThat(Poll.median(new double[] {})).isNull();
    }

    @Test
    void withoutTheCodeNobodyComesIn() throws Exception {
        assertThat(post(phones + "/join", "{\"code\":\"AAAAAA\"}").statusCode()).isEqualTo(403);
        assertThat(post(phones + "/join", "{}").statusCode()).isEqualTo(403);
        assertThat(get(phones + "/round").statusCode()).isEqualTo(403);
        assertThat(get(phones + "/round", "X-Holdfast-Phone", "guess").statusCode())
                .isEqualTo(403);
        assertThat(post(phones + "/bet", "{\"round\":0,\"option\":0}").statusCode())
                .isEqualTo(403);
        assertThat(page.poll().code()).matches("[A-HJ-NP-Z2-9]{6}");
    }

    @Test
    void whatPhonesHoldOpensNothingElse() throws Exception {
        String token = join();
        String main = "http://127.0.0.1:" + page.port();
        for (String name : List.of("X-Holdfast-Phone", "X-Holdfast-Token")) {
            assertThat(get(main + "/api/library", name, token).statusCode()).isEqualTo(403);
            assertThat(post(main + "/api/class", BET, name, token).statusCode()).isEqualTo(403);
        }
        for (String path : List.of("/api/library", "/api/class", "/live", "/main.js", "/index.html")) {
            assertThat(get(
                                    phones + path,
                                    "X-Holdfast-Phone",
                                    token,
                                    "X-Holdfast-Token",
                                    page.guard().token())
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(get(phones + "/").body())
                .contains("phone.js")
                .doesNotContain(page.guard().token());
    }

    @Test
    void otherSitesCannotBetForAPhone() throws Exception {
        int port = page.phones().port();
        String host = "Host: 127.0.0.1:" + port;
        assertThat(Raw.status(port, "POST /join HTTP/1.1", host, "Content-Type: text/plain", "Content-Length: 0"))
                .isEqualTo(403);
        assertThat(Raw.status(
                        port,
                        "POST /join HTTP/1.1",
                        host,
                        "Origin: http://evil.example",
                        "Content-Type: application/json",
                        "Content-Length: 0"))
                .isEqualTo(403);
        assertThat(Raw.status(port, "GET / HTTP/1.1", "Host: evil.example:" + port))
                .isEqualTo(403);
        assertThat(Raw.status(port, "GET / HTTP/1.1", "Host: localhost:" + port))
                .as("only the address that listens")
                .isEqualTo(403);
        assertThat(Raw.status(port, "GET /..%2fmain.js HTTP/1.1", host)).isIn(400, 404);
    }

    @Test
    void sixtyPhonesBetAtOnceWhileTheWorldsRun() throws Exception {
        List<String> tokens = new ArrayList<>();
        for (int k = 0; k < CLASS; k++) {
            tokens.add(join());
        }
        int round = teacher(BET).get("round").asInt();
        ExecutorService room = Executors.newFixedThreadPool(CLASS);
        try (Line line = Line.open(page)) {
            line.ask("{\"do\":\"open\",\"scenario\":\"over-promising\",\"customers\":2000}");
            long began = System.nanoTime();
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int k = 0; k < CLASS; k++) {
                int phone = k;
                statuses.add(room.submit(() -> {
                    int worst = 200;
                    for (int look = 0; look < 10; look++) {
                        worst = Math.max(
                                worst,
                                get(phones + "/round", "X-Holdfast-Phone", tokens.get(phone))
                                        .statusCode());
                    }
                    String bet = "{\"round\":" + round + ",\"option\":" + phone % 3 + "}";
                    return Math.max(
                            worst,
                            post(phones + "/bet", bet, "X-Holdfast-Phone", tokens.get(phone))
                                    .statusCode());
                }));
            }
            for (int k = 0; k < 60; k++) {
                assertThat(line.ask("{\"do\":\"step\"}").head().get("ran").asInt())
                        .isEqualTo(k + 1);
            }
            for (Future<Integer> status : statuses) {
                assertThat(status.get()).isEqualTo(200);
            }
            assertThat((System.nanoTime() - began) / 1e9)
                    .as("seconds for 660 requests beside 60 periods")
                    .isLessThan(90);
        } finally {
            room.shutdownNow();
        }
        JsonNode state = teacher("{\"kind\":\"NONE\"}");
        assertThat(state.get("phones").asInt()).isEqualTo(CLASS);
        assertThat(state.get("bets").toString()).isEqualTo("[20,20,20]");
    }

    @Test
    void theSquareHoldsTheLinkAndAnAddressMustBeOnesOwn() throws Exception {
        JsonNode state = teacher("{\"kind\":\"NONE\"}");
        assertThat(state.get("link").asText())
                .isEqualTo(phones + "/#" + page.poll().code());
        assertThat(state.at("/qr/size").asInt()).isGreaterThan(25);
        assertThat(LanAddress.of("127.0.0.1")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> LanAddress.of("192.0.2.77"))
                .isInstanceOf(Classroom.Unserved.class)
                .hasMessageContaining("it has");
    }
}
