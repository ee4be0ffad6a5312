package holdfast.app.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The market's source files: what their comments say of mechanisms, columns and constants is part of the model's description. */
final class MarketSources {
    private static final String FOLDER = "sim/market/src/main/java";
    private static final Pattern CONSTANT =
            Pattern.compile("(?:private |public )?static final (double|float|int) (\\w+) = (-?[\\d.]+(?:e-?\\d+)?)f?;");
    private static final Pattern FIELD =
            Pattern.compile("    public (?:final )?([\\w.]+(?:\\[\\])*) (\\w+)(?: = [^;]*)?;");

    private final Map<String, Path> files = new TreeMap<>();

    private MarketSources() {}

    /** The sources of a checkout. */
    static MarketSources of(Path home) throws IOException {
        MarketSources sources = new MarketSources();
        try (Stream<Path> all = Files.walk(home.resolve(FOLDER))) {
            all.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file ->
                            sources.files.put(file.getFileName().toString().replace(".java", ""), file));
        }
        return sources;
    }

    /** Names of all classes that have a file. */
    List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** A class's file as seen from the folder of the market. */
    String link(String name) {
        String path = files.get(name).toString().replace('\\', '/');
        return path.substring(path.lastIndexOf("/src/main/") + 1);
    }

    String text(String name) {
        try {
            return Files.readString(files.get(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package of a class, without what all have in common. */
    String room(String name) {
        return text(name)
                .lines()
                .filter(line -> line.startsWith("package "))
                .map(line -> line.replaceAll("package holdfast\\.market\\.?|;", ""))
                .findFirst()
                .orElse("");
    }

    /** The comment on a class. */
    String comment(String name) {
        String text = text(name);
        Matcher declaration = Pattern.compile("(?m)^[a-z ]*\\b(?:class|record|enum|interface) " + name + "\\b")
                .matcher(text);
        if (!declaration.find()) {
            throw new IllegalStateException(files.get(name) + " declares no " + name);
        }
        int end = text.lastIndexOf("*/", declaration.start());
        return end < 0 ? "" : Prose.of(text.substring(text.lastIndexOf("/**", end), end));
    }

    /** Numbers that are not parameters, with what is said of them: name, value, comment. Whole numbers without one are places and codes. */
    List<String[]> constants(String name) {
        return documented(name, CONSTANT).stream()
                .filter(found -> !found[0].equals("int") || !found[3].isEmpty())
                .map(found -> new String[] {found[1], found[2], found[3]})
                .toList();
    }

    /** Public fields of a class of columns, with what is said of them: type, name, comment. */
    List<String[]> fields(String name) {
        return documented(name, FIELD).stream()
                .map(found -> new String[] {found[0], found[1], found[found.length - 1]})
                .toList();
    }

    /** Lines of a form, each with the comment that stands just above it. */
    private List<String[]> documented(String name, Pattern form) {
        List<String[]> all = new ArrayList<>();
        StringBuilder comment = new StringBuilder();
        boolean within = false;
        for (String line : text(name).split("\n")) {
            String bare = line.strip();
            if (bare.startsWith("/**")) {
                comment.setLength(0);
            }
            within |= bare.startsWith("/**");
            if (within) {
                comment.append(line).append('\n');
                within = !bare.endsWith("*/");
                continue;
            }
            Matcher found = form.matcher(form == FIELD ? line : bare);
            if (found.matches()) {
                String[] parts = new String[found.groupCount() + 1];
                for (int k = 1; k < parts.length; k++) {
                    parts[k - 1] = found.group(k);
                }
                parts[parts.length - 1] = Prose.of(comment.toString().replace("*/", ""));
                all.add(parts);
            }
            comment.setLength(0);
        }
        return all;
    }
}
