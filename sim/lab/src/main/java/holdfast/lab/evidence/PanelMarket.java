package holdfast.lab.evidence;

import holdfast.market.MarketSpec;
import holdfast.market.Rules;
import holdfast.market.customer.Shelf;
import holdfast.market.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * A repertoire market for a panel: households differ in their propensities (Dirichlet), what was bought before is bought more
 * easily (habit), and what was met in the store, prices and promotions, is given.
 *
 * @param carry weight of the past in habits
 * @param strength sum of the shapes of the propensities
 * @param habit weight of habits in utility
 * @param weights of what was met, by variable
 */
record PanelMarket(double carry, double strength, double habit, double[] weights) {
    PanelMarket with(double otherStrength, double otherHabit) {
        return new PanelMarket(carry, otherStrength, otherHabit, weights);
    }

    PanelMarket with(double[] otherWeights) {
        return new PanelMarket(carry, strength, habit, otherWeights);
    }

    /** The same world with these parameters. */
    MarketSpec in(MarketSpec world) {
        Rules rules = world.market().rules();
        List<Shelf.Driver> drivers = new ArrayList<>();
        for (int v = 0; v < weights.length; v++) {
            drivers.add(new Shelf.Driver(rules.shelf().drivers().get(v).of(), weights[v]));
        }
        rules = Parameters.with(rules, "utility", Parameters.with(rules.utility(), "habit", habit));
        rules = Parameters.with(rules, "walletShare", Parameters.with(rules.walletShare(), "carry", carry));
        rules = Parameters.with(rules, "propensities", Parameters.with(rules.propensities(), "strength", strength));
        rules = Parameters.with(rules, "shelf", Parameters.with(rules.shelf(), "drivers", drivers));
        return Parameters.with(world, "market", Parameters.with(world.market(), "rules", rules));
    }
}
