package holdfast.lab.evidence;

import holdfast.lab.evidence.Panel.Household;
import holdfast.market.MarketSpec;
import holdfast.market.Rules;
import holdfast.market.customer.Shelf;
import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import holdfast.market.parameter.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The world of a panel: its households, several times over, each with as many purchases as it made and with what it met in the
 * store at each of them. What they bought is not told.
 */
final class PanelWorld {
    /** Purchases before those that are looked at: habits need a past. In it a household meets the same days over and over. */
    private static final int BEFORE = 30;

    private final Workshop workshop;
    private final Panel like;
    private final int copies;
    private final int longest;
    private final MarketSpec spec;

    /**
     * Writes and reads the document, and adds what was met: it is the reader's, and stays out of files.
     *
     * @param shares of the brands at which propensities are centred, and {@code usual} values by brand and variable, from which
     *     what is met departs: both of the households that are fitted to
     */
    PanelWorld(Workshop workshop, String name, Panel like, double[] shares, double[][] usual, int copies) {
        this.workshop = workshop;
        this.like = like;
        this.copies = copies;
        this.longest = like.households().stream()
                .mapToInt(h -> h.bought().length)
                .max()
                .orElse(0);
        Document document = new Document(name, "What do households buy next?")
                .size(like.households().size() * copies, longest, 2, workshop.seed())
                .set("experiment.warmUp", BEFORE)
                .set("market.type", "repertoire")
                .set("market.purchases.rate", 1)
                .set("market.purchases.regular", true)
                .rule("walletShare.carry", Panel.CARRY)
                .rule("propensities.strength", 1)
                .set("market.rules.choice.outsideOption", false);
        if (!like.variables().isEmpty()) {
            document.rule("shelf.drivers", drivers(like.variables()));
        }
        for (int b = 0; b < like.brands().size(); b++) {
            document.firm(like.brands().get(b), "initialShare", shares[b]);
        }
        MarketSpec read = workshop.scenario(document).baselineArm().spec();
        Rules rules = read.market().rules();
        Shelf.Rule shelf = Parameters.with(rules.shelf(), "entries", entries(like, usual));
        rules = Parameters.with(rules, "shelf", shelf);
        spec = Parameters.with(read, "market", Parameters.with(read.market(), "rules", rules));
    }

    private static List<Map<String, Object>> drivers(List<String> variables) {
        return variables.stream()
                .map(variable -> Document.pairs("of", variable, "weight", 0))
                .toList();
    }

    /** What differs from what is usual; and the last day of everybody, so that it is known to be the last. */
    private static List<Shelf.Entry> entries(Panel like, double[][] usual) {
        List<Shelf.Entry> entries = new ArrayList<>();
        for (int h = 0; h < like.households().size(); h++) {
            double[][][] known = like.households().get(h).known();
            for (int t = 0; t < known.length; t++) {
                for (int b = 0; b < usual.length; b++) {
                    for (int v = 0; v < usual[b].length; v++) {
                        double value = known[t][b][v] - usual[b][v];
                        boolean last = t == known.length - 1 && b == 0 && v == 0;
                        if (value != 0 || last) {
                            String brand = like.brands().get(b);
                            String of = like.variables().get(v);
                            entries.add(new Shelf.Entry(h + 1, t + 1, brand, of, value));
                        }
                    }
                }
            }
        }
        return entries;
    }

    /**
     * Panels that a market predicts.
     *
     * @param luck another number, other luck
     */
    List<Panel> panels(PanelMarket market, int luck) {
        int households = like.households().size();
        Simulation run = Simulation.open(market.in(spec), Draws.replicationSeed(workshop.seed(), 1 + luck));
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
                Household real = like.households().get(h);
                int[] choices = Arrays.copyOf(bought[c * households + h], real.bought().length);
                of.add(new Household(real.id(), choices, real.known()));
            }
            panels.add(new Panel(like.brands(), like.variables(), of));
        }
        return panels;
    }

    /** All of them as one panel. */
    Panel all(PanelMarket market) {
        List<Household> all = new ArrayList<>();
        panels(market, 0).forEach(p -> all.addAll(p.households()));
        return new Panel(like.brands(), like.variables(), all);
    }
}
