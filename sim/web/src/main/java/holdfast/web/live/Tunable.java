package holdfast.web.live;

import holdfast.market.Before;
import holdfast.market.MarketSpec;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of a world that can be changed from the page.
 *
 * @param path as in a scenario file
 * @param value as it stands, in the notation of a scenario file
 * @param text what it means
 * @param kind {@code number}, {@code whole}, {@code truth} or {@code word}
 * @param min least value; null: none
 * @param max greatest value; null: none
 * @param words what a word may be
 * @param now true if it can be changed while the market runs, else it holds from the next reset on
 */
public record Tunable(
        String path,
        String value,
        String text,
        String unit,
        String kind,
        Double min,
        Double max,
        List<String> words,
        boolean now) {

    /** What is fixed when a market opens: how large it is, of what kind, and how it is divided at the start. */
    private static final String FIXED =
            "market\\.(customers|type|period)|(firms|segments)\\.[^.]+\\.(initialShare|share)|horizon\\..*|experiment\\..*";

    /** All of a world, in the order of its description. */
    public static List<Tunable> of(MarketSpec spec) {
        List<Tunable> all = new ArrayList<>();
        put(spec, "", all);
        return all;
    }

    /** True if a value can be changed while the market runs. */
    public static boolean now(String path) {
        return !path.matches(FIXED);
    }

    private static void put(Record record, String prefix, List<Tunable> all) {
        List<Descriptor> parts = Parameters.of(record.getClass());
        for (int k = 0; k < parts.size(); k++) {
            Descriptor d = parts.get(k);
            Object value = Parameters.get(record, k);
            String path = prefix + d.name();
            if (value instanceof Record inner) {
                put(inner, path + ".", all);
            } else if (value instanceof List<?> list) {
                for (Object element : list) {
                    if (element instanceof Record inner && !SpecPath.name(inner).isEmpty()) {
                        put(inner, path + "." + SpecPath.name(inner) + ".", all);
                    }
                }
            } else if (!(value instanceof Before)
                    && d.scalar()
                    && d.type() != String.class
                    && !path.startsWith("horizon.")) {
                all.add(of(d, path, value));
            }
        }
    }

    private static Tunable of(Descriptor d, String path, Object value) {
        String kind = d.type().isEnum() ? "word" : d.whole() ? "whole" : d.numeric() ? "number" : "truth";
        return new Tunable(
                path,
                value == null ? "" : text(value),
                d.about().text(),
                d.about().unit(),
                kind,
                finite(d.about().min()),
                finite(d.about().max()),
                SpecPath.words(d),
                now(path));
    }

    private static Double finite(double bound) {
        return Double.isFinite(bound) ? bound : null;
    }

    static String text(Object value) {
        if (value instanceof Enum<?> word) {
            return Parameters.word(word);
        }
        return value.toString().replaceFirst("\\.0$", "");
    }
}
