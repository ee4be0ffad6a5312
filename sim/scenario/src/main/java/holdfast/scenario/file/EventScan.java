package holdfast.scenario.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Text to a tree, event by event, so that nothing deep, large, shared or tagged is ever built. The parser yields events on
 * demand; the first that breaks a limit ends the reading, hence recursion here is no deeper than the limit.
 */
final class EventScan {
    static final int DEPTH = 32;
    static final int NODES = 50_000;

    private final SourceText source;
    private final Problems problems;
    private final Iterator<Event> events;
    private Mark last;
    private Event ahead;
    private int nodes;

    private EventScan(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.last = Mark.whole(source);
        this.events = new Parse(LoadSettings.builder().setLabel(source.name()).build())
                .parseString(SyntaxHelp.spaced(source))
                .iterator();
    }

    /** The one document of a text; null if it cannot be read to its end, which is then reported. */
    static Node read(SourceText source, Problems problems) {
        EventScan scan = new EventScan(source, problems);
        try {
            return scan.document();
        } catch (Stop stop) {
            return null;
        } catch (MarkedYamlEngineException e) {
            SyntaxHelp.report(e, source, problems);
            return null;
        } catch (YamlEngineException | IllegalArgumentException e) {
            problems.add(
                    Code.SYNTAX,
                    scan.last,
                    "after this it is not YAML",
                    "look for a character or escape that does not exist");
            return null;
        }
    }

    private Node document() {
        next();
        if (!(peek() instanceof DocumentStartEvent start)) {
            problems.add(Code.NOTHING_THERE, Mark.whole(source), "there is nothing in it", "begin with: holdfast: 1");
            return null;
        }
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            problems.add(Code.TAG, mark(start), "a directive (a line that starts with %) is not allowed", "delete it");
        }
        next();
        Node root = node(next(), 0);
        next();
        if (peek() instanceof DocumentStartEvent second) {
            problems.add(
                    Code.SECOND_DOCUMENT,
                    mark(second),
                    "a second document starts here; a file holds one scenario",
                    "put it into a file of its own, or delete the line '---'");
        }
        return root;
    }

    private Node node(Event event, int depth) {
        Mark mark = mark(event);
        if (++nodes > NODES) {
            throw stop(Code.TOO_MANY_VALUES, mark, "there are more than 50,000 values", "split the file with extends");
        }
        if (depth > DEPTH) {
            throw stop(
                    Code.TOO_DEEP, mark, "it is nested more than 32 levels deep", "no key of a scenario is that deep");
        }
        if (event instanceof AliasEvent) {
            problems.add(Code.ALIAS, mark, "aliases (*name) are not allowed", "write the value out, or use extends");
            return new Node.Broken(mark);
        }
        boolean tagged = reportAnchorAndTag(event, mark);
        if (event instanceof ScalarEvent scalar) {
            return tagged ? new Node.Broken(mark) : new Node.Scalar(scalar.getValue(), !scalar.isPlain(), mark);
        }
        return event instanceof MappingStartEvent ? mapping(mark, depth) : items(mark, depth);
    }

    private Node items(Mark mark, int depth) {
        List<Node> items = new ArrayList<>();
        while (peek().getEventId() != Event.ID.SequenceEnd) {
            items.add(node(next(), depth + 1));
        }
        next();
        return new Node.Items(List.copyOf(items), mark);
    }

    private Node mapping(Mark mark, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        Mark start = mark;
        while (peek().getEventId() != Event.ID.MappingEnd) {
            Node key = node(next(), depth + 1);
            Node value = node(next(), depth + 1);
            if (!(key instanceof Node.Scalar name)) {
                if (!(key instanceof Node.Broken)) {
                    problems.add(Code.ODD_KEY, key.mark(), "a key must be a word, not a list or mapping", "");
                }
                continue;
            }
            if (entries.isEmpty()
                    && name.mark().line() == mark.line()
                    && name.mark().column() == mark.column()) {
                start = name.mark();
            }
            put(entries, name, value);
        }
        next();
        return new Node.Mapping(entries, start);
    }

    private void put(Map<String, Node.Entry> entries, Node.Scalar name, Node value) {
        Node.Entry before = entries.get(name.text());
        if (name.text().equals("<<") && !name.quoted()) {
            problems.add(
                    Code.MERGE_KEY,
                    name.mark(),
                    "the merge key << is not allowed",
                    "use extends, or write the values out");
        } else if (before != null) {
            problems.add(
                    Code.DUPLICATE_KEY,
                    name.mark(),
                    "the key " + Words.quote(name.text()) + " occurs twice",
                    "it is on line " + before.keyMark().line() + " already; keep one");
        } else {
            boolean bare = value instanceof Node.Scalar scalar
                    && !scalar.quoted()
                    && scalar.text().isEmpty();
            entries.put(
                    name.text(), new Node.Entry(name.mark(), bare ? new Node.Scalar("", false, name.mark()) : value));
        }
    }

    /** True if there was a tag. */
    private boolean reportAnchorAndTag(Event event, Mark mark) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            problems.add(
                    Code.ALIAS,
                    mark,
                    "anchors (&name) are not allowed",
                    "delete '&" + node.getAnchor().get() + "'; to share values between files use extends");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        if (tag.isPresent()) {
            problems.add(
                    Code.TAG, mark, "tags (!name) are not allowed", "delete the tag; types are known from the keys");
        }
        return tag.isPresent();
    }

    private Stop stop(Code code, Mark mark, String message, String help) {
        problems.add(code, mark, message, help);
        return new Stop();
    }

    private Event peek() {
        if (ahead == null) {
            ahead = events.next();
        }
        return ahead;
    }

    private Event next() {
        Event event = peek();
        ahead = null;
        last = mark(event);
        return event;
    }

    private Mark mark(Event event) {
        if (event.getStartMark().isEmpty()) {
            return last;
        }
        var start = event.getStartMark().get();
        var end = event.getEndMark().orElse(start);
        boolean scalar = event instanceof ScalarEvent;
        int length = !scalar
                ? 1
                : end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : Integer.MAX_VALUE;
        return new Mark(source, start.getLine() + 1, start.getColumn() + 1, Math.max(1, length), "");
    }

    /** Ends the reading after a limit was reported. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop() {
            super(null, null, false, false);
        }
    }
}
