package holdfast.scenario.file;

import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A written number to a Java number, or a problem. Nothing is rounded to an integer, nothing becomes infinite or zero. */
final class NumberReader {
    private static final int LONGEST = 60;
    private static final int LONG_DIGITS = 19;

    private final Problems problems;

    NumberReader(Problems problems) {
        this.problems = problems;
    }

    /** The number as the component's type; null if there was a problem. */
    Number read(Descriptor d, Class<?> type, Node.Scalar scalar) {
        String text = scalar.text();
        return switch (CoreScalar.of(scalar)) {
            case NUMBER -> finite(d, type, scalar);
            case NOT_FINITE ->
                wrong(Code.NOT_FINITE, d, scalar, "is " + text + ", a finite number is needed", Expected.of(d));
            case ODD_NUMBER ->
                wrong(
                        Code.NUMBER_SPELLING,
                        d,
                        scalar,
                        "is " + text + ", which some readers take for another number than others",
                        "write " + decimal(text));
            default -> notANumber(d, scalar);
        };
    }

    private Number finite(Descriptor d, Class<?> type, Node.Scalar scalar) {
        String text = scalar.text();
        if (text.length() > LONGEST) {
            return wrong(
                    Code.NUMBER_SPELLING,
                    d,
                    scalar,
                    "has " + text.length() + " characters",
                    "write it shorter, for example 1e20; " + Expected.of(d));
        }
        double value = Double.parseDouble(text) + 0.0;
        if (Double.isInfinite(value) || value == 0 && text.split("[eE]")[0].matches(".*[1-9].*")) {
            String what = value == 0 ? " is so small that it would be read as 0" : " is larger than any number";
            return wrong(Code.NOT_FINITE, d, scalar, "is " + text + ", which" + what, Expected.of(d));
        }
        Number number = type == double.class || type == Double.class ? (Number) value : whole(d, scalar);
        if (number == null) {
            return null;
        }
        boolean fits = type != int.class && type != Integer.class || number.longValue() == number.intValue();
        if (!fits || d.type() == type && Parameters.problem(d, number) != null) {
            return wrong(
                    Code.OUT_OF_RANGE,
                    d,
                    scalar,
                    "is " + text + ", allowed is " + Parameters.range(d),
                    hundredth(d, value));
        }
        return type == int.class || type == Integer.class ? (Number) number.intValue() : number;
    }

    private Number whole(Descriptor d, Node.Scalar scalar) {
        BigDecimal exact = new BigDecimal(scalar.text()).stripTrailingZeros();
        if (exact.precision() - exact.scale() > LONG_DIGITS
                || exact.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                || exact.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) < 0) {
            return wrong(
                    Code.OUT_OF_RANGE,
                    d,
                    scalar,
                    "is " + scalar.text() + ", allowed is " + Parameters.range(d),
                    Expected.of(d));
        }
        if (exact.scale() > 0) {
            String help = "write " + exact.setScale(0, RoundingMode.FLOOR).toPlainString() + " or "
                    + exact.setScale(0, RoundingMode.CEILING).toPlainString();
            return wrong(Code.NOT_WHOLE, d, scalar, "is " + scalar.text() + ", a whole number is needed", help);
        }
        return exact.longValueExact();
    }

    private Number notANumber(Descriptor d, Node.Scalar scalar) {
        String text = scalar.text();
        String bare = text.replaceAll("[_, ']", "");
        Code code = text.matches("(?i)[-+]?(nan|inf|infinity)") ? Code.NOT_FINITE : Code.WRONG_TYPE;
        String help = Expected.of(d);
        if (text.length() < LONGEST && text.matches("[-+]?[0-9]+(\\.[0-9]+)? ?%")) {
            String share = new BigDecimal(text.replaceAll("[ %+]", ""))
                    .movePointLeft(2)
                    .stripTrailingZeros()
                    .toPlainString();
            help = "write " + share;
        } else if (!scalar.quoted() && !bare.equals(text) && bare.matches("[-+]?[0-9]+(\\.[0-9]+)?")) {
            code = Code.NUMBER_SPELLING;
            help = "write " + bare;
        } else if (scalar.quoted() && CoreScalar.of(new Node.Scalar(text, false, scalar.mark())) == CoreScalar.NUMBER) {
            help = "write " + text + " without quotes";
        }
        String kind = CoreScalar.of(scalar) == CoreScalar.BOOLEAN ? "the truth value " : "the text ";
        return wrong(code, d, scalar, "is " + kind + Words.quote(text) + ", a number is needed", help);
    }

    private static String decimal(String text) {
        if (text.startsWith("0x") || text.startsWith("0o")) {
            int radix = text.charAt(1) == 'x' ? 16 : 8;
            return text.length() > LONGEST
                    ? "it in decimal digits"
                    : new java.math.BigInteger(text.substring(2), radix).toString();
        }
        return text.replaceFirst("0+(?=[0-9])", "");
    }

    private static String hundredth(Descriptor d, double value) {
        boolean percent = d.about().max() == 1 && !d.whole() && value > 1 && value <= 100;
        return percent ? "shares run from 0 to 1: write " + NumberText.of(value / 100) : Expected.of(d);
    }

    private Number wrong(Code code, Descriptor d, Node.Scalar scalar, String message, String help) {
        problems.add(code, scalar.mark(), "'" + d.name() + "' " + message, help);
        return null;
    }
}
