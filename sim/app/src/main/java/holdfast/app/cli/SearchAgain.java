package holdfast.app.cli;

import holdfast.lab.store.Manifest;
import holdfast.lab.store.Results;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Repeats a search (optimise, calibrate, causes) by the command line in its manifest, and compares the hashes of its tables. */
final class SearchAgain {
    private final Command command;
    private final Path folder;

    SearchAgain(Command command, Path folder) {
        this.command = command;
        this.folder = folder;
    }

    /** True if a folder is one of a search: it has a manifest and no runs of its own. */
    static boolean in(Path folder) {
        return Files.exists(folder.resolve("manifest.json"))
                && !Files.exists(folder.resolve("periods.csv"))
                && !Files.exists(folder.resolve("sweep.json"));
    }

    Exit run() {
        Manifest stored = Results.verify(folder);
        try {
            Path scratch = Files.createTempDirectory("holdfast-again");
            try {
                return compare(stored, scratch.resolve("again"));
            } finally {
                clear(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Exit compare(Manifest stored, Path again) {
        List<String> words = words(stored.commandLine());
        words.addAll(List.of("-o", again.toString()));
        command.say("again: holdfast " + String.join(" ", stored.commandLine()));
        Context here = command.context;
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(silent, silent, false, false, here.terminal().environment());
        Context context = new Context(terminal, here.home(), here.here(), here.interruption(), here.simulator());
        int code = Main.run(context, words.toArray(String[]::new));
        if (code == Exit.INTERRUPTED.code()) {
            return Exit.INTERRUPTED;
        }
        if (code != 0) {
            command.complain("the command ends with exit code " + code + " now; give it by itself to see why");
            return Exit.DIFFERENT;
        }
        String actual = Results.verify(again).resultHash();
        if (actual.equals(stored.resultHash())) {
            command.say("same: " + actual);
            return Exit.OK;
        }
        command.complain("different: expected " + stored.resultHash() + ", got " + actual);
        return Exit.DIFFERENT;
    }

    /** Without where it wrote. */
    private static List<String> words(List<String> typed) {
        List<String> words = new ArrayList<>();
        for (int k = 0; k < typed.size(); k++) {
            String word = typed.get(k);
            if (word.equals("-o") || word.equals("--out")) {
                k++;
            } else if (!word.startsWith("--out=") && !word.equals("--force") && !word.matches("-o.+")) {
                words.add(word);
            }
        }
        return words;
    }

    private static void clear(Path scratch) throws IOException {
        try (var files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
