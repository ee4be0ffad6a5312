package holdfast.market.firm.policy;

import holdfast.market.spec.LeverPolicy;
import java.util.List;

/** The lever as a given function of what the firm sees: rows, and straight lines between them; flat beyond the ends. */
final class Table implements Strategy {
    private final LeverPolicy policy;

    Table(LeverPolicy policy) {
        this.policy = policy;
    }

    @Override
    public double decide(FirmView firm) {
        double seen = switch (policy.of()) {
            case PERIOD -> firm.period();
            case SHARE -> firm.share();
            case CHURN -> firm.churn();
            case SATISFACTION -> firm.satisfaction();
            case COMPLAINTS -> firm.complaints();
            case RIVAL_PRICE -> firm.meanRivalPrice();
        };
        return at(policy.table(), seen);
    }

    static double at(List<LeverPolicy.Row> rows, double x) {
        LeverPolicy.Row before = rows.get(0);
        for (LeverPolicy.Row row : rows) {
            if (x <= row.at()) {
                double width = row.at() - before.at();
                return width == 0 || x <= before.at()
                        ? before.value()
                        : before.value() + (row.value() - before.value()) * (x - before.at()) / width;
            }
            before = row;
        }
        return before.value();
    }
}
