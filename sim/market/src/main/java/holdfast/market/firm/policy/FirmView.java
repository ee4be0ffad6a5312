package holdfast.market.firm.policy;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.snapshot.Carrier;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import holdfast.market.state.Books;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;
import java.util.Arrays;

/**
 * All that one firm can see when it decides: its own levers, sales, complaints and surveys of the period before, and the prices
 * and promises that others have posted. What only the model knows is behind {@link #oracleAppeal}, for tests.
 */
public final class FirmView {
    private final int firm;
    private final double sensitivity;
    private final double outside;
    /** [lever] What the firm decided last, before any event. */
    private final double[] own;
    /** [lever] What it began with. */
    private final double[] initial;

    private double[] posted = {};
    private double[] promised = {};
    private Firms firms;
    private Clock clock;

    public FirmView(int firm, double sensitivity, double outside, FirmSpec spec) {
        this.firm = firm;
        this.sensitivity = sensitivity;
        this.outside = outside;
        this.own = Arrays.stream(Lever.values())
                .mapToDouble(lever -> Firms.initial(lever, spec))
                .toArray();
        this.initial = own.clone();
    }

    /** Looks at the market as it was at the end of the period before. */
    public void look(Firms now, Clock time) {
        firms = now;
        clock = time;
        if (now.books != null) {
            posted = posted.length == 0 ? new double[now.count] : posted;
            promised = promised.length == 0 ? new double[now.count] : promised;
            for (int g = 0; g < now.count; g++) {
                posted[g] = now.present(g) ? now.get(Lever.PRICE, g) : Double.NaN;
                promised[g] = now.present(g) ? now.get(Lever.PROMISE, g) : Double.NaN;
            }
        }
    }

    /** True once a period has been sold. */
    public boolean informed() {
        return books().market > 0;
    }

    /** Number of the period. */
    public int period() {
        return clock.number();
    }

    /** What was decided last. */
    public double own(Lever lever) {
        return own[lever.ordinal()];
    }

    /** Remembers a decision. */
    public void decided(Lever lever, double value) {
        own[lever.ordinal()] = value;
    }

    /** Carries what was decided last of a lever, if that is not what it began with. */
    public void carry(Carrier carrier, Lever lever) {
        boolean moved = own[lever.ordinal()] != initial[lever.ordinal()];
        double[] last = carrier.carry("own", moved ? new double[] {own[lever.ordinal()]} : new double[0]);
        own[lever.ordinal()] = last.length == 0 ? own[lever.ordinal()] : last[0];
    }

    /** The price that stood last period, events included. */
    double price() {
        return posted[firm];
    }

    double unitCost() {
        return firms.servingCost(firm);
    }

    /** How strongly customers weigh the price. */
    double sensitivity() {
        return sensitivity;
    }

    /** Least price posted by another firm; NaN if there is none. */
    double cheapestRival() {
        double least = Double.NaN;
        for (int g = 0; g < posted.length; g++) {
            least = g == firm || posted[g] >= least ? least : posted[g];
        }
        return least;
    }

    /** Mean price posted by others; the own price if there are none. */
    double meanRivalPrice() {
        double sum = 0;
        int n = 0;
        for (int g = 0; g < posted.length; g++) {
            if (g != firm && posted[g] == posted[g]) {
                sum += posted[g];
                n++;
            }
        }
        return n == 0 ? posted[firm] : sum / n;
    }

    /** Greatest promise of another firm; 0 if there is none. */
    double boldestRival() {
        double most = 0;
        for (int g = 0; g < promised.length; g++) {
            most = g != firm && promised[g] > most ? promised[g] : most;
        }
        return most;
    }

    /** Share in all customers of the market, those of no firm included. */
    double share() {
        return books().share(firm);
    }

    double churn() {
        return books().started[firm] == 0 ? 0 : books().lost[firm] / books().started[firm];
    }

    double profit() {
        return books().profit[firm];
    }

    double satisfaction() {
        return books().satisfaction[firm];
    }

    /** Complaints per purchase. */
    double complaints() {
        return books().purchases[firm] == 0 ? 0 : books().complaints[firm] / books().purchases[firm];
    }

    /** Share of encounters in the numb phase; 0 where phases are not measured. */
    double numb() {
        return books().numb[firm];
    }

    /** 64 random bits for this firm in this period. */
    long luck() {
        return Draws.keyed(clock.draws(Stream.POLICY), firms.key[firm]);
    }

    /** For tests: appeal of this firm less that of all others together, without its own price, from the model's utilities. */
    double oracleAppeal(double weight) {
        double others = outside == outside ? StrictMath.exp(outside) : 0;
        for (int g = 0; g < posted.length; g++) {
            others += g == firm || posted[g] != posted[g] ? 0 : StrictMath.exp(firms.brand[g] - weight * posted[g]);
        }
        return firms.brand[firm] - StrictMath.log(others);
    }

    private Books books() {
        return firms.books;
    }
}
