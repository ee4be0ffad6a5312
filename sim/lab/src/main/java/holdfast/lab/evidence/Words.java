package holdfast.lab.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** Numbers in subjects and notes. */
final class Words {
    private static final MathContext FOUR = new MathContext(4);

    private Words() {}

    /** The mean of numbers. */
    static String mean(double[] values) {
        return number(Arrays.stream(values).average().orElse(Double.NaN));
    }

    /** Four digits that count. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "not known";
        }
        return new BigDecimal(value).round(FOUR).stripTrailingZeros().toPlainString();
    }
}
