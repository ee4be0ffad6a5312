package holdfast.app.cli;

import holdfast.market.Before;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings records as flat values by path, in the notation of a scenario file. */
final class Settings {
    private Settings() {}

    /** All values below a record that are there. @param prefix empty, or a path that ends in a dot */
    static Map<String, String> of(Record record, String prefix) {
        Map<String, String> values = new LinkedHashMap<>();
        put(record, prefix, values);
        return values;
    }

    private static void put(Record record, String prefix, Map<String, String> values) {
        List<Descriptor> all = Parameters.of(record.getClass());
        for (int k = 0; k < all.size(); k++) {
            String path = prefix + all.get(k).name();
            Object value = Parameters.get(record, k);
            if (value instanceof Record inner) {
                put(inner, path + ".", values);
            } else if (value instanceof List<?> list) {
                for (int at = 0; at < list.size(); at++) {
                    element(list.get(at), path, at, values);
                }
            } else if (value != null && !(value instanceof Before)) {
                values.put(path, text(value));
            }
        }
    }

    private static void element(Object element, String path, int at, Map<String, String> values) {
        if (element instanceof Record record) {
            Map<String, String> inner = of(record, "");
            String name = inner.get("name");
            String here = name == null ? path + "[" + at + "]." : path + "." + name + ".";
            inner.remove("name");
            inner.forEach((key, value) -> values.put(here + key, value));
        } else {
            values.put(path + "[" + at + "]", text(element));
        }
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> word) {
            return Parameters.word(word);
        }
        return value instanceof Double number ? Numbers.exact(number).replaceFirst("\\.0$", "") : value.toString();
    }
}
