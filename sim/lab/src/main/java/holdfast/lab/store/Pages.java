package holdfast.lab.store;

import java.util.Map;

/** Makes what people read out of results: a text for each file name, for example {@code report.html}. */
public interface Pages {
    /** No pages. */
    Pages NONE = results -> Map.of();

    /** File name relative to the folder to its text, in the order in which they are written. */
    Map<String, String> of(Results results);
}
