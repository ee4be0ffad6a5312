package holdfast.web.live;

import holdfast.market.MarketSpec;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One value of a world by its path, as scenario files write it: {@code firms.acme.price}, {@code market.rules.trust.breach}. */
final class SpecPath {
    private SpecPath() {}

    /**
     * The world with one value changed. Where it is entered from another world, the change holds in that one too.
     *
     * @throws IllegalArgumentException if there is no such value, or it is out of range; the message is for people
     */
    static MarketSpec with(MarketSpec spec, String path, String text) {
        MarketSpec changed = (MarketSpec) with(spec.alone(), path, parts(path), 0, text);
        if (spec.before() == null) {
            return changed;
        }
        return changed.after(
                with(spec.before().world(), path, text), spec.before().periods());
    }

    private static String[] parts(String path) {
        return path.split("\\.", -1);
    }

    private static Record with(Record record, String path, String[] parts, int at, String text) {
        Object changed = step(record, path, parts, at, (d, old) -> {
            if (at + 1 == parts.length) {
                return parse(d, path, text);
            }
            if (old instanceof Record inner) {
                return with(inner, path, parts, at + 1, text);
            }
            return element(old, path, parts, at, text);
        });
        return Parameters.with(record, parts[at], changed);
    }

    private interface Change {
        Object of(Descriptor d, Object old);
    }

    private static Object step(Record record, String path, String[] parts, int at, Change change) {
        List<Descriptor> all = Parameters.of(record.getClass());
        for (int k = 0; k < all.size(); k++) {
            if (at < parts.length && all.get(k).name().equals(parts[at])) {
                return change.of(all.get(k), Parameters.get(record, k));
            }
        }
        throw new IllegalArgumentException("there is no " + path + "; "
                + (at == 0
                        ? "paths begin with "
                        : String.join(".", List.of(parts).subList(0, at)) + " has ")
                + String.join(", ", all.stream().map(Descriptor::name).toList()));
    }

    private static Object element(Object list, String path, String[] parts, int at, String text) {
        if (!(list instanceof List<?> elements) || at + 2 >= parts.length) {
            throw new IllegalArgumentException(path + " is not a single value");
        }
        List<Object> changed = new ArrayList<>(elements);
        List<String> names = new ArrayList<>();
        for (int k = 0; k < changed.size(); k++) {
            if (changed.get(k) instanceof Record element) {
                names.add(name(element));
                if (name(element).equals(parts[at + 1])) {
                    changed.set(k, with(element, path, parts, at + 2, text));
                    return changed;
                }
            }
        }
        throw new IllegalArgumentException(
                "there is no " + parts[at] + "." + parts[at + 1] + "; there are " + String.join(", ", names));
    }

    static String name(Record element) {
        List<Descriptor> all = Parameters.of(element.getClass());
        return all.get(0).name().equals("name") ? Parameters.get(element, 0).toString() : "";
    }

    private static Object parse(Descriptor d, String path, String text) {
        if (!d.scalar() || d.type() == String.class) {
            throw new IllegalArgumentException(path + " cannot be changed while the market runs");
        }
        Object value = value(d, path, text);
        String problem = Parameters.problem(d, value);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        return value;
    }

    private static Object value(Descriptor d, String path, String text) {
        if (d.type().isEnum()) {
            Object constant = Parameters.constant(d.type(), text);
            return require(constant, constant != null, path, text, "one of " + String.join(", ", words(d)));
        }
        if (!d.numeric()) {
            boolean truth = text.equals("true") || text.equals("false");
            return require(Boolean.valueOf(text), truth, path, text, "true or false");
        }
        return d.whole()
                ? number(d, path, text, "[+-]?\\d{1,18}", Long::valueOf)
                : number(
                        d,
                        path,
                        text,
                        "[+-]?(\\d{1,30}\\.?\\d{0,30}|\\.\\d{1,30})([eE][+-]?\\d{1,3})?",
                        Double::valueOf);
    }

    private static Object number(Descriptor d, String path, String text, String shape, Function<String, Number> read) {
        boolean fits = text.matches(shape);
        Number number = fits ? read.apply(text) : null;
        require(number, fits, path, text, d.whole() ? "a whole number" : "a number");
        boolean small = d.type() == int.class || d.type() == Integer.class;
        return small ? (Object) Math.toIntExact(number.longValue()) : number;
    }

    private static Object require(Object value, boolean holds, String path, String text, String needed) {
        if (!holds) {
            throw new IllegalArgumentException(path + " is '" + text + "', " + needed + " is needed");
        }
        return value;
    }

    /** The words that an enumeration takes; empty for other values. */
    static List<String> words(Descriptor d) {
        List<String> words = new ArrayList<>();
        if (d.type().isEnum()) {
            for (Object constant : d.type().getEnumConstants()) {
                words.add(Parameters.word((Enum<?>) constant));
            }
        }
        return words;
    }
}
