package holdfast.scenario.file;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Numbers as text: the shortest digits that read back to the same bits, whole numbers without a point. */
final class NumberText {
    private NumberText() {}

    static String of(double value) {
        return NumberOutput.toString(value, true).replaceFirst("\\.0(?=E|$)", "");
    }

    static String of(Number value) {
        return value instanceof Double number ? of(number.doubleValue()) : value.toString();
    }
}
