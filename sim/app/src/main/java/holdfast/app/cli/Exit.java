package holdfast.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ended; the numbers are a promise to scripts. */
enum Exit {
    OK(0, "all went well; a claim that is not supported is an answer, not an error"),
    BUG(1, "a bug in Holdfast"),
    USAGE(2, "wrong usage: unknown command or option, no such file, no JDK or Maven"),
    INVALID(3, "an invalid scenario"),
    FAILED(4, "some replications failed; the others are in the result folder"),
    DIFFERENT(5, "a difference was found, or --fail-on-verdict met a claim that is not supported"),
    STORAGE(6, "disk full, folder locked, in use or not writable"),
    INTERRUPTED(130, "interrupted; what is finished is kept, nothing half-written is left");

    private final int code;
    private final String meaning;

    Exit(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }

    /** Codes and meanings in the order of the codes. */
    static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        for (Exit exit : values()) {
            table.put(Integer.toString(exit.code), exit.meaning);
        }
        return table;
    }
}
