package holdfast.lab.report;

import holdfast.market.Before;
import holdfast.market.MarketSpec;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.EventSpec;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every setting of a world by its path, as in a scenario file. */
final class Settings {
    private static final int MOST_DECIMALS = 12;

    /**
     * One setting.
     *
     * @param value as in a scenario file, a dash where it is left out
     * @param own true where it is not the default
     * @param meaning what it means, with its unit
     */
    record Setting(String value, boolean own, String meaning) {}

    private final Map<String, Setting> all = new LinkedHashMap<>();

    private Settings() {}

    static Map<String, Setting> of(MarketSpec spec) {
        Settings settings = new Settings();
        settings.record("", spec);
        return settings.all;
    }

    private void record(String path, Record record) {
        List<Descriptor> parts = Parameters.of(record.getClass());
        for (int k = 0; k < parts.size(); k++) {
            Descriptor part = parts.get(k);
            String here = path.isEmpty() ? part.name() : path + "." + part.name();
            Object value = Parameters.get(record, k);
            if (value instanceof Record nested) {
                record(here, nested);
            } else if (value instanceof List<?> list) {
                list(here, part, list);
            } else if (!part.name().equals("name") && part.type() != Before.class) {
                put(here, part, value);
            }
        }
    }

    private void list(String path, Descriptor part, List<?> list) {
        for (int k = 0; k < list.size(); k++) {
            if (list.get(k) instanceof EventSpec event) {
                all.put(
                        path + "." + event.name(),
                        new Setting(text(event), true, part.about().text()));
            } else if (list.get(k) instanceof Record element) {
                record(path + "." + name(element, k), element);
            } else {
                put(path + "." + (k + 1), part, list.get(k));
            }
        }
    }

    /** An event in one line: {@code acme: promise set 0.91 from period 1}. */
    private static String text(EventSpec event) {
        String who = event.firm() == null ? "all firms" : event.firm();
        String until = event.until() == null ? "" : " until " + event.until();
        return who + ": " + Parameters.word(event.lever()) + " " + Parameters.word(event.change()) + " "
                + plain(event.value()) + " from period " + event.at() + until;
    }

    private static String name(Record element, int position) {
        List<Descriptor> parts = Parameters.of(element.getClass());
        boolean named = parts.get(0).name().equals("name");
        return named ? String.valueOf(Parameters.get(element, 0)) : Integer.toString(position + 1);
    }

    private void put(String path, Descriptor part, Object value) {
        boolean own = !part.required() && !Objects.equals(part.defaultValue(), value);
        String unit = part.about().unit();
        String meaning = part.about().text() + (unit.isEmpty() ? "" : " [" + unit + "]");
        all.put(path, new Setting(text(value), own, meaning));
    }

    private static String text(Object value) {
        if (value == null) {
            return Num.NONE;
        }
        if (value instanceof Enum<?> word) {
            return Parameters.word(word);
        }
        return value instanceof Double || value instanceof Float
                ? plain(((Number) value).doubleValue())
                : value.toString();
    }

    /** The least decimals that give the number back. */
    static String plain(double value) {
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            String text = new BigDecimal(value)
                    .setScale(decimals, RoundingMode.HALF_EVEN)
                    .toPlainString();
            if (Double.parseDouble(text) == value) {
                return text;
            }
        }
        return new BigDecimal(value).round(new MathContext(17)).toString();
    }
}
