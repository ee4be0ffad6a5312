package holdfast.app.model;

import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents beside the model: ODD, TRACE and surprises. Prose is written by hand; equations, parameters, state variables and
 * the order of a period are made from the code, results from what is committed.
 */
public final class ModelPages {
    /** The description of the model. */
    public static final String ODD = "sim/market/ODD.md";

    private static final String TRACE = "sim/market/TRACE.md";
    private static final String SURPRISES = "sim/market/SURPRISES.md";

    private ModelPages() {}

    /** The documents by path, as they should be. */
    public static Map<String, String> of(Path home) throws IOException {
        MarketSources sources = MarketSources.of(home);
        Results results = Results.of(home);
        Map<String, String> pages = new LinkedHashMap<>();
        for (String page : List.of(ODD, TRACE)) {
            pages.put(page, Blocks.renewed(Files.readString(home.resolve(page)), name -> part(name, sources, results)));
        }
        pages.put(SURPRISES, Surprises.page(results));
        return pages;
    }

    private static String part(String name, MarketSources sources, Results results) {
        return switch (name) {
            case "patterns" -> new Tallies(results).patterns();
            case "columns" -> new Tables(sources).columns();
            case "levers" -> new Tables(sources).levers();
            case "schedule" -> new Tables(sources).schedule();
            case "streams" -> new Tables(sources).streams();
            case "metrics" -> new Tables(sources).metrics();
            case "settings" -> new Submodels(sources).settings();
            case "submodels" -> new Submodels(sources).mechanisms();
            case "policies" -> new Submodels(sources).policies();
            case "constants" -> new Submodels(sources).constants();
            case "scenarios" -> new Tallies(results).scenarios();
            case "evidence" -> new Tallies(results).evidence();
            default -> throw new IllegalStateException("nothing makes a part '" + name + "' of a document");
        };
    }

    /** What the code does not say and the description needs: headings of cards, units and defaults of numbers, columns without a word. */
    public static List<String> gaps(Path home) throws IOException {
        MarketSources sources = MarketSources.of(home);
        List<String> gaps = new ArrayList<>();
        for (String name : Submodels.names().keySet()) {
            Card card = Card.of(name, sources.comment(name));
            Card.HEADINGS.stream()
                    .filter(heading -> card.part(heading).isEmpty())
                    .forEach(heading -> gaps.add(name + ": its comment has no '" + heading + ":'"));
        }
        Settings.rules()
                .forEach((name, rule) -> gaps.addAll(
                        gaps("market.rules." + rule.name(), rule.type().asSubclass(Record.class), true)));
        Settings.records().forEach((path, type) -> gaps.addAll(gaps(path, type, false)));
        for (String name : Tables.COLUMNS.keySet()) {
            sources.fields(name).stream()
                    .filter(field -> field[2].isEmpty())
                    .forEach(field -> gaps.add(name + "." + field[1] + ": the column has no comment"));
        }
        for (String name : sources.names()) {
            sources.constants(name).stream()
                    .filter(constant ->
                            constant[2].isEmpty() && !sources.room(name).equals("number"))
                    .forEach(constant -> gaps.add(name + "." + constant[0] + ": the constant has no comment"));
        }
        return gaps;
    }

    /** @param reasons true where every number must also have a default, and a source or a reason */
    static List<String> gaps(String path, Class<? extends Record> type, boolean reasons) {
        List<String> gaps = new ArrayList<>();
        for (Descriptor d : Parameters.of(type)) {
            String where = path + "." + d.name();
            if (d.numeric() && Settings.unit(d).isEmpty()) {
                gaps.add(where + ": a number without unit that is on no scale; say unit = \"...\"");
            }
            if (reasons && d.numeric() && d.required()) {
                gaps.add(where + ": no default; say value = \"...\"");
            }
            if (reasons && d.numeric() && d.about().source().isEmpty()) {
                gaps.add(where + ": no source or reason; say source = \"...\"");
            }
        }
        return gaps;
    }
}
