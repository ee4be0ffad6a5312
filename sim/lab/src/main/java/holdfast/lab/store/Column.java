package holdfast.lab.store;

/** A column of a file: what columns.json says of it. */
record Column(String name, String type, String unit, String meaning) {
    static Column text(String name, String meaning) {
        return new Column(name, "text", "", meaning);
    }

    static Column whole(String name, String unit, String meaning) {
        return new Column(name, "integer", unit, meaning);
    }

    static Column number(String name, String unit, String meaning) {
        return new Column(name, "number", unit, meaning);
    }
}
