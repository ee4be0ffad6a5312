package holdfast.scenario.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One random change of a tree: a key gone, new or renamed, a value of another kind or size. */
final class Mutation {
    private static final String[] VALUES = {
        "-1",
        "0",
        "0.5",
        "1",
        "1.5",
        "2",
        "2.0",
        "7",
        "1e3",
        "1e6",
        "1e300",
        "-1e300",
        "true",
        "false",
        "null",
        "\"\"",
        "\"text\"",
        "\"fixed\"",
        "\"week\"",
        "\"share\"",
        "\"last-3\"",
        "\"=1\"",
        "\"0.5\"",
        "\"acme\"",
        "\"x y\"",
        "\"none\"",
        "[]",
        "{}",
        "[1]",
        "[\"a\"]",
        "[{}]",
        "{\"a\": 1}",
        "[{\"name\": \"zest\"}]",
        "[{\"remove\": [\"acme\"]}]"
    };

    private Mutation() {}

    /** Changes the tree and says what was done. */
    static String apply(ObjectNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode at = containers.get(random.nextInt(containers.size()));
        JsonNode value = parse(VALUES[random.nextInt(VALUES.length)]);
        if (at instanceof ArrayNode array) {
            int index = random.nextInt(array.size());
            return random.nextBoolean() ? "remove " + array.remove(index) : "element " + array.set(index, value);
        }
        ObjectNode object = (ObjectNode) at;
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        String key = keys.get(random.nextInt(keys.size()));
        return switch (random.nextInt(8)) {
            case 0 -> "without " + key + object.remove(key);
            case 1 -> "new key in " + object.set("surprise", value);
            case 2 -> "renamed " + key + object.set(key + "s", object.remove(key));
            default -> key + " = " + value + object.set(key, value).isEmpty();
        };
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode() && !node.isEmpty()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
