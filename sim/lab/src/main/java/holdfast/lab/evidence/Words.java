package holdfast.lab.evidence;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in subjects and notes. */
final class Words {
    private static final MathContext FOUR = new MathContext(4);

    private Words() {}

    /** Four digits that count. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "not known";
        }
        return new BigDecimal(value).round(FOUR).stripTrailingZeros().toPlainString();
    }
}
