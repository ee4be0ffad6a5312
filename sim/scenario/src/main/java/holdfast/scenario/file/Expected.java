package holdfast.scenario.file;

import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;

/** What is expected of a component, in words: kind, range, unit, default. */
final class Expected {
    private Expected() {}

    static String of(Descriptor d) {
        StringBuilder text = new StringBuilder("expected is ").append(kind(d));
        boolean ranged = d.numeric() || d.type() == List.class;
        if (ranged && !Parameters.range(d).startsWith("any")) {
            text.append(d.type() == List.class ? " of " : ", ").append(Parameters.range(d));
        }
        if (!d.about().unit().isEmpty()) {
            text.append(" (").append(d.about().unit()).append(')');
        }
        if (d.scalar() && !d.required() && !d.optional()) {
            text.append("; default ").append(d.about().value());
        }
        return text.toString();
    }

    static String kind(Descriptor d) {
        Class<?> type = d.type();
        if (d.numeric()) {
            return d.whole() ? "a whole number" : "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return "one of " + String.join(", ", words(type));
        }
        return type == String.class ? "a text" : type == List.class ? "a list" : "a mapping of keys to values";
    }

    static List<String> words(Class<?> enumType) {
        List<String> words = new ArrayList<>();
        for (Object constant : enumType.getEnumConstants()) {
            words.add(Parameters.word((Enum<?>) constant));
        }
        return words;
    }
}
