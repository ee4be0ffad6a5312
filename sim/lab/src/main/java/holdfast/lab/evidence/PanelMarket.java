package holdfast.lab.evidence;

import holdfast.lab.evidence.Panel.Household;
import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import java.util.ArrayList;
import java.util.List;

/**
 * A repertoire market fitted to a panel: households differ in their propensities (Dirichlet, strength S), and what was bought
 * before is bought more easily (habit). What is shuffled away tells the second, what is left the first.
 */
record PanelMarket(
        Workshop workshop,
        String name,
        List<String> brands,
        double[] shares,
        double carry,
        double strength,
        double habit) {
    /** Purchases before those that are looked at: habits need a past. */
    private static final int BEFORE = 30;

    private static final double MOST_HABIT = 4;

    /** Weights of the past that are tried. */
    private static final double[] CARRIES = {0.4, 0.5, 0.6, 0.7, 0.8, 0.875, 0.925};

    /**
     * Fits: how long habits last by the likelihood of choices, how strong they are and how much households differ by the repeat
     * rate of shuffled orders and what is repeated beyond it, under the same luck for every try.
     */
    static PanelMarket fit(Workshop workshop, String name, Panel panel) {
        double carry = CARRIES[0];
        for (double tried : CARRIES) {
            carry = panel.choice(tried).logLikelihood() > panel.choice(carry).logLikelihood() ? tried : carry;
        }
        PanelMarket start = new PanelMarket(workshop, name, panel.brands(), panel.shares(), carry, 1, 0);
        double beyond = HouseholdPanels.excess(panel);
        double low = 0;
        double high = 0.5;
        while (high < MOST_HABIT && start.settled(panel, high).excessLike(panel) < beyond) {
            low = high;
            high += 0.5;
        }
        for (int k = 0; k < workshop.pick(3, 6); k++) {
            double middle = (low + high) / 2;
            if (start.settled(panel, middle).excessLike(panel) < beyond) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return start.settled(panel, (low + high) / 2);
    }

    /** The market with this habit in which shuffled orders repeat as often as they do in the panel. */
    private PanelMarket settled(Panel panel, double strongHabit) {
        double shuffled = panel.shuffledRepeats();
        double low = StrictMath.log(0.05);
        double high = StrictMath.log(200);
        for (int k = 0; k < workshop.pick(6, 9); k++) {
            double middle = (low + high) / 2;
            if (with(middle, strongHabit).all(panel).shuffledRepeats() > shuffled) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return with((low + high) / 2, strongHabit);
    }

    private PanelMarket with(double logStrength, double strongHabit) {
        return new PanelMarket(workshop, name, brands, shares, carry, StrictMath.exp(logStrength), strongHabit);
    }

    private double excessLike(Panel panel) {
        return HouseholdPanels.excess(all(panel));
    }

    private Panel all(Panel like) {
        List<Household> all = new ArrayList<>();
        panels(like, workshop.pick(10, 30), 0).forEach(p -> all.addAll(p.households()));
        return new Panel(brands, all);
    }

    /**
     * Panels that this market predicts: as many households, each with as many purchases.
     *
     * @param luck another number, other luck
     */
    List<Panel> panels(Panel like, int copies, int luck) {
        int households = like.households().size();
        int longest = like.households().stream()
                .mapToInt(h -> h.bought().length)
                .max()
                .orElse(0);
        Simulation run = Simulation.open(
                spec(households * copies, BEFORE + longest), Draws.replicationSeed(workshop.seed(), 1 + luck));
        int[][] bought = new int[households * copies][longest];
        for (int t = -BEFORE; t < longest; t++) {
            run.step();
            for (int i = 0; i < bought.length && t >= 0; i++) {
                bought[i][t] = run.provider(i);
            }
        }
        List<Panel> panels = new ArrayList<>();
        for (int c = 0; c < copies; c++) {
            List<Household> of = new ArrayList<>();
            for (int h = 0; h < households; h++) {
                int n = like.households().get(h).bought().length;
                int[] choices = java.util.Arrays.copyOf(bought[c * households + h], n);
                of.add(new Household(like.households().get(h).id(), choices, new double[n][brands.size()][0]));
            }
            panels.add(new Panel(brands, of));
        }
        return panels;
    }

    private MarketSpec spec(int customers, int periods) {
        Document document = new Document(HouseholdPanels.NAME + "-" + name, "What do households buy next?")
                .size(customers, periods, 2, workshop.seed())
                .set("market.type", "repertoire")
                .set("market.purchases.rate", 1)
                .set("market.purchases.regular", true)
                .set("market.rules.utility.habit", habit)
                .rule("walletShare.carry", carry)
                .rule("propensities.strength", strength)
                .set("market.rules.choice.outsideOption", false);
        for (int b = 0; b < brands.size(); b++) {
            document.firm(brands.get(b), "initialShare", shares[b]);
        }
        return workshop.scenario(document).baselineArm().spec();
    }
}
