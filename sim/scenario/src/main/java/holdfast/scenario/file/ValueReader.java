package holdfast.scenario.file;

import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.List;

/** A single written value to a value of the component's type, or a problem. */
final class ValueReader {
    private final Problems problems;
    private final NumberReader numbers;

    ValueReader(Problems problems) {
        this.problems = problems;
        this.numbers = new NumberReader(problems);
    }

    /** The value; null if there was a problem. */
    Object read(Descriptor d, Class<?> type, Node node) {
        if (node instanceof Node.Broken) {
            return null;
        }
        if (!(node instanceof Node.Scalar scalar)) {
            problems.add(
                    Code.WRONG_SHAPE,
                    node.mark(),
                    "'" + d.name() + "' is " + Shapes.of(node) + ", a single value is needed",
                    Expected.of(d));
            return null;
        }
        if (CoreScalar.of(scalar) == CoreScalar.NULL) {
            problems.add(Code.EMPTY, scalar.mark(), "'" + d.name() + "' has no value", Expected.of(d));
            return null;
        }
        if (type == Object.class) {
            return any(d, scalar);
        }
        if (type == String.class) {
            return text(d.name(), scalar);
        }
        if (type.isEnum()) {
            return word(d, type, scalar);
        }
        return type == boolean.class || type == Boolean.class ? truth(d, scalar) : numbers.read(d, type, scalar);
    }

    /** A number, a truth value or a text, as it is written. */
    private Object any(Descriptor d, Node.Scalar scalar) {
        return switch (CoreScalar.of(scalar)) {
            case BOOLEAN -> scalar.text().equalsIgnoreCase("true");
            case TEXT -> text(d.name(), scalar);
            default -> numbers.read(d, double.class, scalar);
        };
    }

    /** A text with something to be seen in it; null if there was a problem. */
    String text(String key, Node.Scalar scalar) {
        CoreScalar kind = CoreScalar.of(scalar);
        if (kind == CoreScalar.NULL || scalar.text().isBlank()) {
            problems.add(Code.EMPTY, scalar.mark(), "'" + key + "' has no value", "expected is a text");
        } else if (kind != CoreScalar.TEXT) {
            String what = kind == CoreScalar.BOOLEAN ? "a truth value" : "a number";
            problems.add(
                    Code.WRONG_TYPE,
                    scalar.mark(),
                    "'" + key + "' is " + what + ", a text is needed",
                    "put it in quotes: '" + scalar.text() + "'");
        } else if (TextRule.forbidden(scalar.text())) {
            problems.add(
                    Code.TEXT_CHARACTERS,
                    scalar.mark(),
                    "'" + key + "' holds invisible characters",
                    "control characters and marks that turn the direction of text are not allowed");
        } else {
            return scalar.text();
        }
        return null;
    }

    private Object word(Descriptor d, Class<?> type, Node.Scalar scalar) {
        Object constant = Parameters.constant(type, scalar.text());
        if (constant == null) {
            List<String> words = Expected.words(type);
            String near = Nearest.of(scalar.text(), words);
            String hint = near == null ? "" : "did you mean '" + near + "'? ";
            problems.add(
                    Code.UNKNOWN_WORD,
                    scalar.mark(),
                    "'" + d.name() + "' cannot be " + Words.quote(scalar.text()),
                    hint + "allowed: " + String.join(", ", words));
        }
        return constant;
    }

    private Object truth(Descriptor d, Node.Scalar scalar) {
        if (CoreScalar.of(scalar) == CoreScalar.BOOLEAN) {
            return scalar.text().equalsIgnoreCase("true");
        }
        String text = scalar.text();
        String help = "write true or false";
        if (text.matches("(?i)yes|y|on|1|true")) {
            help = "write true";
        } else if (text.matches("(?i)no|n|off|0|false")) {
            help = "write false";
        }
        problems.add(
                Code.WRONG_TYPE,
                scalar.mark(),
                "'" + d.name() + "' is " + Words.quote(text) + ", true or false is needed",
                help);
        return null;
    }
}
