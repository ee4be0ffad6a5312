package holdfast.scenario.file;

import holdfast.market.MarketSpec;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Design;
import holdfast.scenario.Expectation;
import holdfast.scenario.Experiment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The keys at the top of a file and of an arm; everything below them is described by the settings records. */
final class Layout {
    /** What stands behind a key. */
    enum Kind {
        VERSION,
        NAME,
        TEXT,
        FILE,
        RECORD,
        /** A list of records with unique names, merged by name. */
        NAMED,
        RECORDS,
        TEXTS,
        ARMS,
        SETS
    }

    /** @param type the record, or the record of each element, or null */
    record Key(String name, Kind kind, Class<? extends Record> type, String text) {}

    /** The keys of one world, from the components of its specification; the horizon comes from the experiment. */
    static final List<Key> WORLD = world();
    /** The keys of a file. */
    static final List<Key> FILE = file();
    /** The keys of an arm. */
    static final List<Key> ARM = arm();

    private Layout() {}

    private static List<Key> world() {
        List<Key> keys = new ArrayList<>();
        for (Descriptor d : Parameters.of(MarketSpec.class)) {
            if (d.element() != null) {
                keys.add(new Key(
                        d.name(),
                        Kind.NAMED,
                        d.element().asSubclass(Record.class),
                        d.about().text()));
            } else if (d.type().isRecord() && !d.name().equals("horizon")) {
                keys.add(new Key(
                        d.name(),
                        Kind.RECORD,
                        d.type().asSubclass(Record.class),
                        d.about().text()));
            }
        }
        return List.copyOf(keys);
    }

    private static List<Key> file() {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key("holdfast", Kind.VERSION, null, "Version of the file format: 1."));
        keys.add(new Key("name", Kind.NAME, null, "Name of the scenario: the file's name without its ending."));
        keys.add(new Key("question", Kind.TEXT, null, "What is asked, as a sentence."));
        keys.add(new Key("extends", Kind.FILE, null, "A file that this one builds on, relative to this file."));
        keys.addAll(WORLD);
        keys.add(new Key(
                "arms", Kind.ARMS, null, "The worlds that are compared, each as its difference from the world above."));
        keys.add(new Key(
                "baseline", Kind.NAME, null, "The arm with which the others are compared; left out: the first."));
        keys.add(new Key("design", Kind.RECORD, Design.class, "What a sweep varies, and how."));
        keys.add(new Key("experiment", Kind.RECORD, Experiment.class, "How long and how often it is run."));
        keys.add(new Key(
                "expect", Kind.RECORDS, Expectation.class, "Claims, written down before the run, that get a verdict."));
        keys.add(new Key("covers", Kind.TEXTS, null, "Ids of the concepts that it covers."));
        keys.add(new Key("sources", Kind.TEXTS, null, "Where its numbers come from."));
        return List.copyOf(keys);
    }

    private static List<Key> arm() {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key("name", Kind.NAME, null, "Name of the arm, unique among the arms."));
        keys.add(new Key("about", Kind.TEXT, null, "What is different in it, as a sentence."));
        keys.addAll(WORLD);
        keys.add(new Key("set", Kind.SETS, null, "Single values by path, for example firms.acme.price: 1.1"));
        return List.copyOf(keys);
    }

    static List<String> names(List<Key> keys) {
        return keys.stream().map(Key::name).toList();
    }

    /** The key with that name, or null. */
    static Key of(List<Key> keys, String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst().orElse(null);
    }

    /** Help for a key that is unknown at its place: where it belongs, or what would be allowed. */
    static String elsewhere(String name, Collection<String> allowed) {
        List<String> paths = new ArrayList<>();
        for (Key key : FILE) {
            if (key.kind() == Kind.RECORD || key.kind() == Kind.NAMED) {
                Paths.values(key.type(), key.kind() == Kind.NAMED ? key.name() + ".<name>" : key.name(), paths);
            }
        }
        List<String> there =
                paths.stream().filter(path -> path.endsWith("." + name)).toList();
        return there.isEmpty() || there.size() > 3
                ? "allowed here: " + String.join(", ", allowed)
                : "its place is " + String.join(" or ", there);
    }
}
