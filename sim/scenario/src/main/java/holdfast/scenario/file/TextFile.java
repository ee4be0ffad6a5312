package holdfast.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Bytes to text: at most 1 MiB, strict UTF-8, no control characters. */
final class TextFile {
    /** Largest file that is read. */
    static final int LIMIT = 1 << 20;

    private static final int LISTED = 1000;

    private TextFile() {}

    /**
     * Reads a file.
     *
     * @param mark where the file was asked for, or null where it was given on the command line
     * @return null if there was a problem, which is then reported
     */
    static SourceText read(Path file, Mark mark, Problems problems) {
        String name = file.toString();
        Mark from = mark == null ? Mark.whole(SourceText.file(name, "")) : mark;
        if (!Files.exists(file)) {
            problems.add(Code.FILE_MISSING, from, "there is no file '" + name + "'", nearby(file));
            return null;
        }
        if (!Files.isRegularFile(file)) {
            String what = Files.isDirectory(file) ? "a folder" : "not an ordinary file";
            problems.add(
                    Code.FILE_UNREADABLE,
                    from,
                    "'" + name + "' is " + what + ", a scenario file is needed",
                    Files.isDirectory(file) ? inside(file) : "");
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return decode(name, in.readNBytes(LIMIT + 1), problems);
        } catch (IOException e) {
            problems.add(
                    Code.FILE_UNREADABLE,
                    from,
                    "'" + name + "' cannot be read (" + e.getClass().getSimpleName() + ")",
                    "check that you may read it: ls -l " + name);
            return null;
        }
    }

    private static SourceText decode(String name, byte[] bytes, Problems problems) {
        Mark whole = Mark.whole(SourceText.file(name, ""));
        if (bytes.length > LIMIT) {
            problems.add(
                    Code.FILE_TOO_LARGE,
                    whole,
                    "the file is larger than 1 MiB",
                    "a scenario is a few kilobytes; tables of data do not belong in it");
            return null;
        }
        if (bytes.length >= 2
                && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE)) {
            problems.add(Code.NOT_TEXT, whole, "the file is not UTF-8 text; it looks like UTF-16", "save it as UTF-8");
            return null;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        SourceText source = SourceText.file(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (result.isError()) {
            problems.add(
                    Code.NOT_TEXT, end(source), "here are bytes that are not UTF-8 text", "save the file as UTF-8");
            return null;
        }
        return clean(source, problems) ? source : null;
    }

    private static boolean clean(SourceText source, Problems problems) {
        for (int k = 0; k < source.lines().size(); k++) {
            String line = source.lines().get(k);
            for (int c = 0; c < line.length(); c++) {
                if (line.charAt(c) != '\t' && TextRule.forbidden(line.charAt(c))) {
                    String code = String.format(Locale.ROOT, "U+%04X", (int) line.charAt(c));
                    Mark mark = new Mark(source, k + 1, line.codePointCount(0, c) + 1, 1, "");
                    problems.add(
                            Code.NOT_TEXT,
                            mark,
                            "here is the invisible character " + code,
                            "delete it; control characters and marks that turn the direction of text are not allowed");
                    return false;
                }
            }
        }
        return true;
    }

    private static Mark end(SourceText source) {
        int last = source.lines().size();
        String line = source.line(last);
        return new Mark(source, last, line.codePointCount(0, line.length()) + 1, 1, "");
    }

    private static String nearby(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        List<String> names = folder == null ? List.of() : scenarioFiles(folder);
        String near =
                Nearest.of(file.getFileName() == null ? "" : file.getFileName().toString(), names);
        if (near != null) {
            return "did you mean '"
                    + (file.getParent() == null ? near : file.getParent().resolve(near)) + "'?";
        }
        return names.isEmpty() ? "" : "files there: " + Words.list(names);
    }

    private static String inside(Path folder) {
        List<String> names = scenarioFiles(folder);
        return names.isEmpty() ? "" : "files in it: " + Words.list(names);
    }

    private static List<String> scenarioFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(LISTED)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("(?s).*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }
}
