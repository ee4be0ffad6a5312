package holdfast.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The server to which phones talk: another one than the teacher's, on the address in the room, with four routes and the files of
 * one small page. The teacher's token is not known here, so nothing that arrives here can drive a market.
 */
final class Phones implements AutoCloseable {
    private static final int LARGEST = 1 << 10;

    private final Poll poll;
    private final String address;
    private final Guard guard;
    private final Javalin server;

    Phones(Poll poll, String address) {
        this.poll = poll;
        this.address = address;
        this.guard = new Guard(List.of(address));
        this.server = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        Page.quiet(config, LARGEST);
        config.routes.before(guard::visitor);
        Page.files(config, Assets.phone());
        config.routes.post("/join", this::join);
        config.routes.get("/round", ctx -> Page.json(ctx, shown(phone(ctx))));
        config.routes.post("/bet", ctx -> {
            JsonNode said = said(ctx);
            poll.bet(
                    phone(ctx),
                    said.path("round").asInt(-1),
                    said.path("option").asInt(-1));
            Page.json(ctx, Map.of("taken", true));
        });
        config.routes.post("/decide", ctx -> {
            JsonNode said = said(ctx);
            double promise = said.path("promise").asDouble(Double.NaN);
            poll.decide(
                    phone(ctx),
                    said.path("round").asInt(-1),
                    promise,
                    said.path("price").asDouble(Double.NaN));
            Page.json(ctx, Map.of("taken", true));
        });
        config.routes.exception(
                IllegalArgumentException.class, (e, ctx) -> ctx.status(409).result(e.getMessage()));
    }

    private void join(Context ctx) {
        String code = said(ctx).path("code").asText();
        try {
            Page.json(ctx, Map.of("token", poll.join(code)));
        } catch (IllegalArgumentException e) {
            throw new ForbiddenResponse(e.getMessage());
        }
    }

    private static JsonNode said(Context ctx) {
        if (!Guard.isJson(ctx)) {
            throw new ForbiddenResponse("Content-Type");
        }
        if (ctx.contentLength() > LARGEST) {
            throw new BadRequestResponse("too long");
        }
        return Json.object(ctx.body());
    }

    private String phone(Context ctx) {
        String token = ctx.header("X-Holdfast-Phone");
        if (!poll.knows(token)) {
            throw new ForbiddenResponse("join");
        }
        return token;
    }

    private Map<String, Object> shown(String phone) {
        Poll.Round round = poll.round();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("round", round.number());
        shown.put("kind", round.kind().name());
        shown.put("question", round.question());
        shown.put("options", round.options());
        shown.put("firm", round.firm());
        return shown;
    }

    void start(int port) {
        server.start(address, port);
    }

    int port() {
        return server.port();
    }

    /** The address that phones open, with the code where no server logs it. */
    String link() {
        return "http://" + address + ":" + port() + "/#" + poll.code();
    }

    @Override
    public void close() {
        server.stop();
    }
}
