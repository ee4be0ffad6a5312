package holdfast.scenario.file;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Writes records as YAML that every reader of YAML understands the same way: texts quoted, numbers plain. */
final class YamlText {
    private final StringBuilder text = new StringBuilder();

    void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    /** A key with its value; nothing where the value is absent. */
    void value(int depth, String key, Object value) {
        if (value instanceof Record record) {
            line(depth, key + ":");
            record(depth + 1, record);
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record) {
            line(depth, key + ":");
            items(depth + 1, list);
        } else if (value != null) {
            line(depth, key + ": " + flow(value));
        }
    }

    /** Elements of a list, one record each. */
    void items(int depth, List<?> list) {
        for (Object element : list) {
            int start = text.length();
            record(depth + 1, (Record) element);
            text.replace(start + 2 * depth, start + 2 * depth + 2, "- ");
        }
    }

    private void record(int depth, Record record) {
        List<Descriptor> all = Parameters.of(record.getClass());
        for (int k = 0; k < all.size(); k++) {
            value(depth, all.get(k).name(), Parameters.get(record, k));
        }
    }

    /** A value on one line. */
    static String flow(Object value) {
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(YamlText::flow).toList()) + "]";
        }
        if (value instanceof Record record) {
            List<String> parts = new ArrayList<>();
            List<Descriptor> all = Parameters.of(record.getClass());
            for (int k = 0; k < all.size(); k++) {
                if (Parameters.get(record, k) != null) {
                    parts.add(all.get(k).name() + ": " + flow(Parameters.get(record, k)));
                }
            }
            return "{" + String.join(", ", parts) + "}";
        }
        if (value instanceof Number number) {
            return NumberText.of(number);
        }
        return value instanceof Enum<?> constant
                ? word(Parameters.word(constant))
                : value instanceof String string ? word(string) : value.toString();
    }

    /** A word as it is where no reader takes it for something else, else in quotes. */
    static String word(String word) {
        boolean plain = word.matches("[a-z][A-Za-z0-9-]*") && !word.matches("y|n|yes|no|on|off|true|false|null");
        return plain ? word : '"' + new String(JsonStringEncoder.getInstance().quoteAsString(word)) + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
