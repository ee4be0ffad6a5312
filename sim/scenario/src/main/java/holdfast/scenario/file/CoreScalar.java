package holdfast.scenario.file;

import java.util.regex.Pattern;

/** What a single value is in the core schema of YAML 1.2, stricter where readers of YAML disagree. */
enum CoreScalar {
    NULL,
    BOOLEAN,
    NUMBER,
    /** A number in a spelling that other readers understand otherwise: 010, 0x1F, 0o17. */
    ODD_NUMBER,
    NOT_FINITE,
    TEXT;

    private static final Pattern NONE = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern ODD =
            Pattern.compile("[-+]?0[0-9][0-9]*(\\.[0-9]*)?([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern NUMERIC = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern ENDLESS = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    static CoreScalar of(Node.Scalar scalar) {
        String text = scalar.text();
        if (scalar.quoted()) {
            return TEXT;
        }
        if (NONE.matcher(text).matches()) {
            return NULL;
        }
        if (TRUTH.matcher(text).matches()) {
            return BOOLEAN;
        }
        if (ODD.matcher(text).matches()) {
            return ODD_NUMBER;
        }
        if (NUMERIC.matcher(text).matches()) {
            return NUMBER;
        }
        return ENDLESS.matcher(text).matches() ? NOT_FINITE : TEXT;
    }
}
