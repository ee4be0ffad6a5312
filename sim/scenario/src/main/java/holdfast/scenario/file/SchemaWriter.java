package holdfast.scenario.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.List;

/**
 * The JSON Schema (2020-12) of scenario files, from the same descriptions that the reader works by. It says all that can be
 * said without knowing other files: keys, types, ranges, words, notations. What holds between values stays with the reader.
 */
public final class SchemaWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode definitions = JSON.objectNode();

    private SchemaWriter() {}

    /** The schema as text; ends with a line break. */
    public static String schema() {
        return new SchemaWriter().root().toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private ObjectNode root() {
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Holdfast scenario");
        root.put("type", "object");
        SchemaTexts.define(definitions);
        keys(root, Layout.FILE);
        root.putArray("required").add("holdfast");
        root.setAll(completeness());
        root.set("$defs", definitions);
        return root;
    }

    /** A file with a name is a scenario, one without may serve others as a base; one that extends nothing must be complete. */
    private ObjectNode completeness() {
        ObjectNode rules = JSON.objectNode();
        rules.putObject("dependentRequired").putArray("name").add("question");
        ObjectNode alone = rules.putObject("if");
        alone.putObject("not").putArray("required").add("extends");
        ObjectNode then = rules.putObject("then");
        then.putObject("dependentRequired").putArray("name").add("firms");
        ObjectNode properties = then.putObject("properties");
        for (Layout.Key key : Layout.WORLD) {
            if (key.kind() == Layout.Kind.NAMED) {
                ArrayNode required =
                        properties.putObject(key.name()).putObject("items").putArray("required");
                Parameters.of(key.type()).stream().filter(Descriptor::required).forEach(d -> required.add(d.name()));
            }
        }
        return rules;
    }

    private void keys(ObjectNode schema, List<Layout.Key> keys) {
        ObjectNode properties = schema.putObject("properties");
        for (Layout.Key key : keys) {
            ObjectNode property = key(key);
            property.put("description", key.text());
            properties.set(key.name(), property);
        }
        schema.put("additionalProperties", false);
    }

    private ObjectNode key(Layout.Key key) {
        ObjectNode schema = JSON.objectNode();
        switch (key.kind()) {
            case VERSION -> schema.put("const", 1);
            case NAME -> SchemaTexts.name(schema);
            case TEXT, FILE -> SchemaTexts.text(schema);
            case TEXTS -> SchemaTexts.text(schema.put("type", "array").putObject("items"));
            case RECORD -> schema.put("$ref", define(key.type(), false));
            case RECORDS -> list(schema, 0, 200).put("$ref", define(key.type(), true));
            case NAMED -> named(schema, key);
            case ARMS -> arms(list(schema, 1, 64));
            case SETS -> sets(schema.put("type", "object"));
        }
        return schema;
    }

    private static ObjectNode list(ObjectNode schema, int least, int most) {
        return schema.put("type", "array")
                .put("minItems", least)
                .put("maxItems", most)
                .putObject("items");
    }

    private void named(ObjectNode schema, Layout.Key key) {
        element(schema.put("type", "array").putObject("items")).put("$ref", define(key.type(), false));
    }

    private void arms(ObjectNode items) {
        ObjectNode arm = definitions.putObject("arm").put("type", "object");
        keys(arm, Layout.ARM);
        arm.putArray("required").add("name");
        element(items).put("$ref", "#/$defs/arm");
    }

    /** Every path with what may stand at its end; the names of list elements are known to the reader only. */
    private void sets(ObjectNode schema) {
        ObjectNode fixed = schema.putObject("properties");
        ObjectNode byName = schema.putObject("patternProperties");
        for (Layout.Key key : Layout.WORLD) {
            for (Descriptor d : Parameters.of(key.type())) {
                String definition = define(key.type(), false) + "/properties/" + d.name();
                if (key.kind() == Layout.Kind.RECORD) {
                    ends(fixed, key.name() + "." + d.name(), d, definition);
                } else if (!d.name().equals("name")) {
                    ends(byName, "^" + key.name() + "\\.[a-z0-9-]+\\." + d.name(), d, definition);
                }
            }
        }
        schema.put("additionalProperties", false);
    }

    private void ends(ObjectNode paths, String path, Descriptor d, String definition) {
        boolean pattern = path.startsWith("^");
        if (!d.type().isRecord()) {
            paths.putObject(pattern ? path + "$" : path).put("$ref", definition);
            return;
        }
        Class<? extends Record> type = d.type().asSubclass(Record.class);
        for (Descriptor inner : Parameters.of(type)) {
            String dot = pattern ? "\\." : ".";
            ends(paths, path + dot + inner.name(), inner, define(type, true) + "/properties/" + inner.name());
        }
    }

    /** An element is a removal or, in the returned branch, something with a name. */
    private static ObjectNode element(ObjectNode items) {
        items.put("type", "object");
        items.putObject("if").putArray("required").add("remove");
        ObjectNode removal = items.putObject("then").put("additionalProperties", false);
        ObjectNode names = removal.putObject("properties").putObject("remove");
        names.put("description", "Names of elements that are taken away.");
        SchemaTexts.text(names.put("type", "array").putObject("items"));
        return items.putObject("else");
    }

    /** Defines a record once. @param complete true where keys without a default must be there */
    private String define(Class<? extends Record> type, boolean complete) {
        String name = type.getName().replaceAll(".*\\.", "").replace('$', '.');
        if (!definitions.has(name)) {
            ObjectNode definition = definitions.putObject(name).put("type", "object");
            ObjectNode properties = definition.putObject("properties");
            ArrayNode required = JSON.arrayNode();
            for (Descriptor d : Parameters.of(type)) {
                properties.set(d.name(), property(type, d));
                if (d.required() && (complete || d.name().equals("name"))) {
                    required.add(d.name());
                }
            }
            definition.put("additionalProperties", false);
            if (!required.isEmpty()) {
                definition.set("required", required);
            }
        }
        return "#/$defs/" + name;
    }

    private ObjectNode property(Class<?> owner, Descriptor d) {
        ObjectNode schema = JSON.objectNode();
        if (d.type().isRecord()) {
            schema.put("$ref", define(d.type().asSubclass(Record.class), true));
        } else if (d.type() == List.class) {
            schema.put("type", "array");
            SchemaTexts.bounds(schema, d, "minItems", "maxItems");
            if (d.element().isRecord()) {
                schema.putObject("items").put("$ref", define(d.element().asSubclass(Record.class), true));
            } else {
                SchemaTexts.single(schema.putObject("items"), owner, d, d.element());
            }
        } else {
            SchemaTexts.single(schema, owner, d, d.type());
        }
        schema.put("description", SchemaTexts.description(d));
        return schema;
    }
}
