package holdfast.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page's files, from a fixed table: what is not in it is not there, whatever a request asks for. */
final class Assets {
    /** A file and what it is. */
    record Asset(byte[] bytes, String type) {}

    private static final List<String> PRESENTER = List.of(
            "index.html",
            "app.css",
            "icon.svg",
            "main.js",
            "words.js",
            "live.js",
            "state.js",
            "crowd.js",
            "layout.js",
            "chart.js",
            "axes.js",
            "palette.js",
            "controls.js",
            "transport.js",
            "dialogs.js",
            "life.js",
            "share.js",
            "replay.js",
            "lesson.js",
            "room.js",
            "dom.js",
            "words/en.json",
            "words/zh.json");

    private static final List<String> PHONE = List.of(
            "phone.html", "phone.css", "phone.js", "dom.js", "words.js", "icon.svg", "words/en.json", "words/zh.json");

    private final Map<String, Asset> table = new LinkedHashMap<>();

    private Assets(List<String> names) {
        names.forEach(name -> table.put("/" + name, read(name)));
    }

    static Assets presenter() {
        Assets assets = new Assets(PRESENTER);
        assets.table.put("/", assets.table.get("/index.html"));
        return assets;
    }

    /** The small page of the phones. */
    static Assets phone() {
        Assets assets = new Assets(PHONE);
        assets.table.put("/", assets.table.get("/phone.html"));
        return assets;
    }

    Map<String, Asset> table() {
        return table;
    }

    private static Asset read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the page has no " + name);
            }
            return new Asset(in.readAllBytes(), type(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        String kind = name.substring(name.lastIndexOf('.') + 1);
        return switch (kind) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "json" -> "application/json; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalStateException("what is " + name + "?");
        };
    }
}
