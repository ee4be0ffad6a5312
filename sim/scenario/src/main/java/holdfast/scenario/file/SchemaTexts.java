package holdfast.scenario.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Expectation;
import java.math.BigDecimal;
import java.util.List;

/** Schemas of single values: numbers with range, words, names, texts. */
final class SchemaTexts {
    private SchemaTexts() {}

    /** Definitions to which the others refer. */
    static void define(ObjectNode definitions) {
        definitions.putObject("text").put("type", "string").put("pattern", TextRule.TEXT);
        ObjectNode name = definitions.putObject("name").put("type", "string").put("pattern", TextRule.NAME);
        words(name.putObject("not"), TextRule.RESERVED);
    }

    static void text(ObjectNode schema) {
        schema.put("$ref", "#/$defs/text");
    }

    static void name(ObjectNode schema) {
        schema.put("$ref", "#/$defs/name");
    }

    /** A single value of a component, or an element of its list. */
    static void single(ObjectNode schema, Class<?> owner, Descriptor d, Class<?> type) {
        if (type == Object.class) {
            schema.putArray("type").add("number").add("boolean").add("string");
        } else if (type == String.class) {
            string(schema, owner, d.name());
        } else if (type.isEnum()) {
            words(schema, Expected.words(type));
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else {
            boolean whole = type != double.class && type != Double.class;
            schema.put("type", whole ? "integer" : "number");
            if (d.type() == type) {
                bounds(schema, d, "minimum", "maximum");
            }
        }
        if (d.scalar() && !d.required() && !d.optional()) {
            Object value = d.defaultValue();
            if (value instanceof Boolean truth) {
                schema.put("default", truth);
            } else if (value instanceof Number number) {
                number(schema, "default", number.doubleValue());
            } else {
                schema.put("default", d.about().value());
            }
        }
    }

    private static void string(ObjectNode schema, Class<?> owner, String key) {
        if (key.equals("name")) {
            name(schema);
        } else if (owner != Expectation.class) {
            text(schema);
        } else if (key.equals("metric")) {
            words(schema, References.metrics());
        } else if (key.equals("over")) {
            schema.put("type", "string").put("pattern", Span.PATTERN);
        } else if (key.equals("claim")) {
            schema.put("type", "string").put("pattern", "^(?![=+@-])" + TextRule.TEXT.substring(1));
        } else {
            text(schema);
        }
    }

    private static void words(ObjectNode schema, List<String> words) {
        ArrayNode all = schema.putArray("enum");
        words.forEach(all::add);
    }

    static void bounds(ObjectNode schema, Descriptor d, String least, String most) {
        if (d.about().min() != Double.NEGATIVE_INFINITY) {
            number(schema, least, d.about().min());
        }
        if (d.about().max() != Double.POSITIVE_INFINITY) {
            number(schema, most, d.about().max());
        }
    }

    /** Whole numbers without a point. */
    private static void number(ObjectNode schema, String key, double value) {
        schema.put(key, new BigDecimal(NumberText.of(value)));
    }

    /** Meaning, unit, range, value without effect and source, as an editor shows them. */
    static String description(Descriptor d) {
        StringBuilder text = new StringBuilder(d.about().text());
        String unit = d.about().unit();
        if (d.numeric()) {
            text.append(' ')
                    .append(Character.toUpperCase(Parameters.range(d).charAt(0)))
                    .append(Parameters.range(d).substring(1));
            text.append(unit.isEmpty() ? "." : " (" + unit + ").");
        }
        for (double none : d.about().noEffect()) {
            text.append(" No effect at ").append(NumberText.of(none)).append('.');
        }
        if (!d.about().source().isEmpty()) {
            text.append(" Source: ").append(d.about().source()).append('.');
        }
        return text.toString();
    }
}
