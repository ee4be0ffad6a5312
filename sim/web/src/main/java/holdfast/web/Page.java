package holdfast.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The teacher's server. It listens on the loopback address and nowhere else. */
final class Page implements AutoCloseable {
    static final String ADDRESS = "127.0.0.1";
    /** Pages that run worlds at the same time: as many as a small machine keeps smooth. */
    static final int MOST_RUNS = 2;
    /** A page that asks nothing for so long has been forgotten. */
    private static final Duration IDLE = Duration.ofMinutes(15);
    /** Far above any request of the page. */
    private static final long LARGEST = 1 << 20;
    /** Close codes of the WebSocket, in the range for applications. */
    private static final int TOO_MANY = 4002;

    private final Guard guard = new Guard(List.of(ADDRESS, "localhost"));
    private final Library library;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Poll poll = new Poll();
    private final Javalin server;
    private Phones phones;

    Page(Library library, Duration idle) {
        this.library = library;
        this.server = Javalin.create(config -> configure(config, idle));
    }

    Page(Library library) {
        this(library, IDLE);
    }

    private void configure(JavalinConfig config, Duration idle) {
        quiet(config, LARGEST);
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setIdleTimeout(idle);
            factory.setMaxTextMessageSize(LARGEST);
        });
        config.routes.before(guard::visitor);
        config.routes.before("/api/*", guard::holder);
        files(config, Assets.presenter());
        config.routes.get("/api/library", ctx -> json(ctx, library.shelves()));
        config.routes.get("/api/lessons", ctx -> json(ctx, library.lessons()));
        config.routes.get("/api/class", ctx -> json(ctx, classState()));
        config.routes.post("/api/class", ctx -> {
            ask(Json.object(ctx.body()));
            json(ctx, classState());
        });
        config.routes.exception(
                IllegalArgumentException.class, (e, ctx) -> ctx.status(400).result(e.getMessage()));
        config.routes.wsBeforeUpgrade(guard::socket);
        config.routes.ws("/live", this::live);
    }

    /** What both servers have in common: they say little, take little, and know no file but those of a table. */
    static void quiet(JavalinConfig config, long largest) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = largest;
        config.http.generateEtags = false;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.error(
                404, ctx -> ctx.contentType("text/plain; charset=utf-8").result("there is nothing here"));
    }

    static void files(JavalinConfig config, Assets assets) {
        assets.table()
                .forEach((path, asset) -> config.routes.get(
                        path, ctx -> ctx.contentType(asset.type()).result(asset.bytes())));
    }

    /** Opens a round of bets or decisions on the phones, or closes it. */
    private void ask(JsonNode said) {
        Poll.Kind kind = Poll.Kind.valueOf(said.path("kind").asText("NONE"));
        if (kind == Poll.Kind.NONE) {
            poll.close();
            return;
        }
        List<Map<String, String>> options = new ArrayList<>();
        said.path("options").forEach(option -> options.add(words(option)));
        poll.open(kind, words(said.path("question")), options, said.path("firm").asText());
    }

    private static Map<String, String> words(JsonNode said) {
        return Map.of("en", said.path("en").asText(), "zh", said.path("zh").asText());
    }

    private Map<String, Object> classState() {
        Map<String, Object> state = poll.state();
        state.put("link", phones == null ? null : phones.link());
        state.put("code", phones == null ? null : poll.code());
        state.put("qr", phones == null ? null : Qr.of(phones.link()));
        return state;
    }

    static void json(Context ctx, Object value) {
        ctx.contentType("application/json; charset=utf-8").result(Json.text(value));
    }

    private void live(WsConfig ws) {
        ws.onConnect(this::connect);
        ws.onMessage(ctx -> {
            Session session = sessions.get(ctx.sessionId());
            if (session != null) {
                ctx.send(session.answer(ctx.message()));
            }
        });
        ws.onClose(ctx -> sessions.remove(ctx.sessionId()));
    }

    private synchronized void connect(WsContext ctx) {
        if (sessions.size() >= MOST_RUNS) {
            ctx.closeSession(TOO_MANY, "too many");
            return;
        }
        sessions.put(ctx.sessionId(), new Session(library));
    }

    /** Starts; a port of 0 takes any that is free. */
    void start(int port) {
        server.start(ADDRESS, port);
        Thread reader = new Thread(library::shelves, "library");
        reader.setDaemon(true);
        reader.setPriority(Thread.MIN_PRIORITY);
        reader.start();
    }

    int port() {
        return server.port();
    }

    /** Lets phones join at an address of this machine. */
    void invite(String address, int port) {
        phones = new Phones(poll, address);
        phones.start(port);
    }

    Phones phones() {
        return phones;
    }

    Poll poll() {
        return poll;
    }

    Guard guard() {
        return guard;
    }

    /** The address to open, with the token where no server sees it. */
    String address() {
        return "http://" + ADDRESS + ":" + port() + "/#token=" + guard.token();
    }

    int runs() {
        return sessions.size();
    }

    @Override
    public void close() {
        if (phones != null) {
            phones.close();
        }
        server.stop();
    }
}
