package holdfast.lab.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the maps that templates read; their order is that in which they are written. */
final class Model {
    private Model() {}

    /** @param pairs name, value, name, value and so on */
    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> model = new LinkedHashMap<>();
        for (int k = 0; k < pairs.length; k += 2) {
            model.put((String) pairs[k], pairs[k + 1]);
        }
        return model;
    }
}
