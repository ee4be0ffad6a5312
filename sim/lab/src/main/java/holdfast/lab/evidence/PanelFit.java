package holdfast.lab.evidence;

/**
 * Fits a market to a panel by indirect inference, under the same luck for every try: how long habits last by the likelihood of
 * choices; how much households differ by the repeat rate of shuffled orders, how strong habits are by what is repeated beyond it; and
 * what prices and promotions weigh by their coefficients, estimated alike in both.
 */
final class PanelFit {
    /** Weights of the past that are tried. */
    private static final double[] CARRIES = {0.4, 0.5, 0.6, 0.7, 0.8, 0.875, 0.925};

    private static final double MOST_HABIT = 5;
    private static final double STEP = 0.5;

    private final Workshop workshop;
    private final PanelWorld world;
    private final Panel panel;

    private PanelFit(Workshop workshop, PanelWorld world, Panel panel) {
        this.workshop = workshop;
        this.world = world;
        this.panel = panel;
    }

    static PanelMarket of(Workshop workshop, String name, Panel panel) {
        PanelWorld world = new PanelWorld(workshop, name, panel, panel.shares(), panel.usual(), workshop.pick(10, 30));
        return new PanelFit(workshop, world, panel).fitted();
    }

    private PanelMarket fitted() {
        double carry = CARRIES[0];
        for (double tried : CARRIES) {
            carry = panel.choice(tried).logLikelihood() > panel.choice(carry).logLikelihood() ? tried : carry;
        }
        double[] known = panel.weights(carry);
        PanelMarket market = closest(new PanelMarket(carry, 1, 0, known), 0, MOST_HABIT, STEP);
        for (int round = 0; round < workshop.pick(1, 2); round++) {
            double[] seen = world.all(market).weights(carry);
            double[] weights = market.weights().clone();
            for (int v = 0; v < weights.length; v++) {
                weights[v] += known[v] - seen[v];
            }
            market = closest(market.with(weights), market.habit() - STEP, market.habit() + STEP, STEP / 2);
        }
        return closest(market, market.habit() - STEP / 4, market.habit() + STEP / 4, STEP / 8);
    }

    /** The strength of habits that comes nearest to what is repeated beyond shuffled orders. */
    private PanelMarket closest(PanelMarket start, double from, double to, double step) {
        double beyond = HouseholdPanels.excess(panel);
        PanelMarket best = start;
        double least = Double.POSITIVE_INFINITY;
        for (double habit = Math.max(0, from); habit <= to + step / 2; habit += step) {
            PanelMarket tried = settled(start, habit);
            Panel like = world.all(tried);
            double off = Math.abs(HouseholdPanels.excess(like) - beyond)
                    + Math.abs(like.shuffledRepeats() - panel.shuffledRepeats());
            if (off < least) {
                least = off;
                best = tried;
            }
        }
        return best;
    }

    /** The market with this habit in which shuffled orders repeat as often as they do in the panel. */
    private PanelMarket settled(PanelMarket market, double habit) {
        double shuffled = panel.shuffledRepeats();
        double low = StrictMath.log(0.05);
        double high = StrictMath.log(200);
        for (int k = 0; k < workshop.pick(6, 9); k++) {
            double middle = (low + high) / 2;
            if (world.all(market.with(StrictMath.exp(middle), habit)).shuffledRepeats() > shuffled) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return market.with(StrictMath.exp((low + high) / 2), habit);
    }
}
