package holdfast.lab.store;

import java.util.Map;

/** Makes what people read out of a sweep: file names with their texts. */
public interface SweepPages {
    /** No pages. */
    SweepPages NONE = (files, manifest) -> Map.of();

    /** File name relative to the folder to its text. */
    Map<String, String> of(SweepFiles files, Manifest manifest);
}
