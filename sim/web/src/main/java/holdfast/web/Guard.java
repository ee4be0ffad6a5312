package holdfast.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Who may talk to the server: whoever reads the address that was printed. A page of another site that a browser shows at the
 * same time may not, though it runs on this machine: it has another Origin, after a trick with names another Host, and no token.
 */
final class Guard {
    /** Subprotocol under which a browser's WebSocket carries the token, for it can set no header. */
    static final String PROTOCOL = "holdfast";

    private static final int TOKEN_BYTES = 18;

    private final List<String> names;
    private final String token;

    /** @param names host names by which the server may be called, without port */
    Guard(List<String> names) {
        this.names = names;
        this.token = secret(TOKEN_BYTES);
    }

    static String secret(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    String token() {
        return token;
    }

    /** Every request: called by a name of its own, and not by another site. */
    void visitor(Context ctx) {
        String host = ctx.header("Host");
        int port = ctx.req().getLocalPort();
        require(host != null && names.stream().anyMatch(name -> host.equals(name + ":" + port)), "Host");
        String origin = ctx.header("Origin");
        require(origin == null || origin.equals("http://" + host), "Origin");
        String site = ctx.header("Sec-Fetch-Site");
        boolean own = site == null || site.equals("same-origin") || site.equals("none");
        require(own || isVisit(ctx), "Sec-Fetch-Site");
        headers(ctx);
    }

    /** A link from elsewhere to the page itself is harmless: it carries no token. */
    private static boolean isVisit(Context ctx) {
        return "navigate".equals(ctx.header("Sec-Fetch-Mode")) && ctx.path().equals("/");
    }

    private static void headers(Context ctx) {
        ctx.header(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'none';"
                        + " form-action 'none'");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Cache-Control", "no-store");
    }

    /** Who asks for data or changes something holds the token, and says JSON where something is sent. */
    void holder(Context ctx) {
        require(is(token, ctx.header("X-Holdfast-Token")), "token");
        require(ctx.method().name().equals("GET") || isJson(ctx), "Content-Type");
    }

    static boolean isJson(Context ctx) {
        String type = ctx.contentType();
        return type != null && type.toLowerCase(Locale.ROOT).matches("application/json(;.*)?");
    }

    /** The same before a WebSocket opens: there a browser always says its Origin. */
    void socket(Context ctx) {
        visitor(ctx);
        require(ctx.header("Origin") != null, "Origin");
        String protocols = ctx.header("Sec-WebSocket-Protocol");
        String[] parts = protocols == null ? new String[0] : protocols.split("\\s*,\\s*");
        require(parts.length == 2 && parts[0].equals(PROTOCOL) && is(token, parts[1]), "token");
    }

    static boolean is(String secret, String said) {
        return said != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new ForbiddenResponse("forbidden: " + what
                    + ". Open the address that holdfast serve printed; only that page may talk to it.");
        }
    }
}
