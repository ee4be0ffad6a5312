package holdfast.scenario.file;

/** The stable codes of problems; their explanations are in {@code codes.md}. */
enum Code {
    FILE_MISSING("HF0101"),
    FILE_UNREADABLE("HF0102"),
    FILE_TOO_LARGE("HF0103"),
    NOT_TEXT("HF0104"),
    SYNTAX("HF0105"),
    NOTHING_THERE("HF0106"),
    TOO_DEEP("HF0107"),
    TOO_MANY_VALUES("HF0108"),
    ALIAS("HF0109"),
    TAG("HF0110"),
    MERGE_KEY("HF0111"),
    SECOND_DOCUMENT("HF0112"),
    EXTENDS("HF0113"),
    SET_ARGUMENT("HF0114"),

    UNKNOWN_KEY("HF0201"),
    DUPLICATE_KEY("HF0202"),
    MISSING_KEY("HF0203"),
    WRONG_SHAPE("HF0204"),
    ODD_KEY("HF0205"),
    BAD_NAME("HF0206"),
    DUPLICATE_NAME("HF0207"),
    NAMELESS("HF0208"),
    REMOVE("HF0209"),
    UNKNOWN_PATH("HF0210"),
    VERSION("HF0211"),
    FILE_STEM("HF0212"),

    WRONG_TYPE("HF0301"),
    NOT_WHOLE("HF0302"),
    NOT_FINITE("HF0303"),
    OUT_OF_RANGE("HF0304"),
    UNKNOWN_WORD("HF0305"),
    EMPTY("HF0306"),
    NUMBER_SPELLING("HF0307"),
    TEXT_CHARACTERS("HF0308"),
    LIST_LENGTH("HF0309"),
    UNKNOWN_NAME("HF0310"),
    SHARES("HF0311"),
    CONTRADICTION("HF0312"),
    SPAN("HF0313"),
    EXPECTATION("HF0314"),
    MEMORY_CUSTOMERS("HF0315"),
    MEMORY_TABLES("HF0316"),
    DESIGN("HF0317");

    private final String id;

    Code(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
