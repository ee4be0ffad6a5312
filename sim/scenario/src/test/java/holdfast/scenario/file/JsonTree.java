package holdfast.scenario.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** A YAML text as the JSON that an editor sees. */
final class JsonTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonTree() {}

    static ObjectNode of(String yaml) {
        return (ObjectNode) node(EventScan.read(SourceText.file("small.yaml", yaml), new Problems()));
    }

    private static JsonNode node(Node node) {
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, node(entry.value())));
            return object;
        }
        if (node instanceof Node.Items items) {
            ArrayNode array = JSON.arrayNode();
            items.items().forEach(item -> array.add(node(item)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (CoreScalar.of(scalar)) {
            case NULL -> JSON.nullNode();
            case BOOLEAN -> JSON.booleanNode(scalar.text().equalsIgnoreCase("true"));
            case NUMBER -> JSON.numberNode(new BigDecimal(scalar.text()));
            default -> JSON.textNode(scalar.text());
        };
    }
}
