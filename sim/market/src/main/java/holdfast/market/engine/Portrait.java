package holdfast.market.engine;

import holdfast.market.observe.CustomerView;
import holdfast.market.observe.CustomerView.OfFirm;
import holdfast.market.state.Customers;
import java.util.ArrayList;
import java.util.List;

/** Reads one customer's entries of the columns. */
final class Portrait {
    private final Customers c;
    private final List<String> firms;
    private final List<String> segments;

    Portrait(Customers customers, List<String> firms, List<String> segments) {
        this.c = customers;
        this.firms = firms;
        this.segments = segments;
    }

    /** @param period number of the period that has ended */
    CustomerView of(int i, int period, Watch watch) {
        require(i);
        List<OfFirm> held = new ArrayList<>();
        for (int g = 0; g < firms.size(); g++) {
            held.add(of(i, g));
        }
        return new CustomerView(
                c.first + i,
                c.epoch[i],
                period,
                segments.get(c.segment[i]),
                c.needs[i],
                c.provider[i] < 0 ? null : firms.get(c.provider[i]),
                c.lastPaid[i],
                held,
                watch == null ? null : watch.of(i));
    }

    /** @throws IllegalArgumentException if there is no customer i */
    void require(int i) {
        if (i < 0 || i >= c.size) {
            throw new IllegalArgumentException(
                    "customer " + i + ": there are " + c.size + ", numbered 0 to " + (c.size - 1));
        }
    }

    private OfFirm of(int i, int g) {
        int b = c.belief(i, g);
        boolean related = c.repertoire || c.provider[i] == g;
        int r = c.relation(i, g);
        return new OfFirm(
                firms.get(g),
                (c.aware[i] >>> g & 1) != 0,
                c.expectation[b],
                c.uncertainty[b],
                c.trust[b],
                related ? c.satisfaction[r] : Double.NaN,
                related ? c.loyalty[r] : Double.NaN,
                related && c.grievance != null ? c.grievance[r] : Double.NaN,
                related ? c.experience[r] : Double.NaN,
                related && c.heldPromise[r] >= 0 ? c.heldPromise[r] : Double.NaN,
                related ? c.tenure[r] : 0);
    }
}
