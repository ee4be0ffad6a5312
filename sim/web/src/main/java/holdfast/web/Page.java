package holdfast.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
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
    private final Javalin server;

    Page(Library library, Duration idle) {
        this.library = library;
        this.server = Javalin.create(config -> configure(config, idle));
    }

    Page(Library library) {
        this(library, IDLE);
    }

    private void configure(JavalinConfig config, Duration idle) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST;
        config.http.generateEtags = false;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setIdleTimeout(idle);
            factory.setMaxTextMessageSize(LARGEST);
        });
        config.routes.before(guard::visitor);
        config.routes.before("/api/*", guard::holder);
        Assets.presenter()
                .table()
                .forEach((path, asset) -> config.routes.get(
                        path, ctx -> ctx.contentType(asset.type()).result(asset.bytes())));
        config.routes.get("/api/library", ctx -> json(ctx, library.shelves()));
        config.routes.wsBeforeUpgrade(guard::socket);
        config.routes.ws("/live", this::live);
        config.routes.error(
                404, ctx -> ctx.contentType("text/plain; charset=utf-8").result("there is nothing here"));
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
        server.stop();
    }
}
