package holdfast.lab.design;

import holdfast.scenario.Factor;
import java.math.BigDecimal;
import java.math.MathContext;

/** The values of one factor, by number or by place in the unit interval. */
final class Levels {
    private final Factor factor;
    private final boolean whole;

    /** @param whole true where only whole numbers are allowed */
    Levels(Factor factor, boolean whole) {
        this.factor = factor;
        this.whole = whole;
    }

    /** The value at place u, from 0 to 1. Every listed value, and every whole number, has an equal part of the interval. */
    Object at(double u) {
        if (!factor.ranged()) {
            int n = factor.values().size();
            return factor.values().get(Math.min(n - 1, (int) (u * n)));
        }
        if (whole) {
            double least = Math.ceil(factor.from());
            double most = Math.floor(factor.to());
            return Math.min(most, least + Math.floor(u * (most - least + 1)));
        }
        return factor.from() + u * (factor.to() - factor.from());
    }

    /** The value with that number; steps of a range are reckoned in decimals, so that 0.1 and 0.2 stay what they are. */
    Object level(int k) {
        if (!factor.ranged()) {
            return factor.values().get(k);
        }
        BigDecimal from = BigDecimal.valueOf(factor.from());
        BigDecimal width = BigDecimal.valueOf(factor.to()).subtract(from);
        double value = from.add(width.multiply(BigDecimal.valueOf(k))
                        .divide(BigDecimal.valueOf(factor.steps() - 1L), MathContext.DECIMAL64))
                .doubleValue();
        return whole ? (Object) Math.rint(value) : value;
    }
}
