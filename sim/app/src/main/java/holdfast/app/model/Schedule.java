package holdfast.app.model;

import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.Period;
import holdfast.market.Rules;
import holdfast.market.customer.Beginner;
import holdfast.market.draw.TasteMatch;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.MarketType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What happens in a period with everything on, in order: taken from the period itself, in markets of both types. */
final class Schedule {
    private static final List<String> STAGES = List.of("firms", "communication", "encounter");

    /**
     * A mechanism in its place.
     *
     * @param stage firms, communication or encounter
     * @param contractual true if it acts in contractual markets
     * @param repertoire true if it acts in repertoire markets
     */
    record Entry(String stage, String name, boolean contractual, boolean repertoire) {
        /** In which markets it acts. */
        String where() {
            return contractual && repertoire ? "both" : contractual ? "contractual" : "repertoire";
        }
    }

    private Schedule() {}

    static List<Entry> all() {
        Period contractual = period(MarketType.CONTRACTUAL);
        Period repertoire = period(MarketType.REPERTOIRE);
        List<Entry> all = new ArrayList<>();
        List<Function<Period, List<?>>> parts = List.of(p -> p.firms, p -> p.communication, p -> p.encounter);
        for (int k = 0; k < parts.size(); k++) {
            merge(
                    STAGES.get(k),
                    names(parts.get(k).apply(contractual)),
                    names(parts.get(k).apply(repertoire)),
                    all);
        }
        return all;
    }

    private static void merge(String stage, List<String> a, List<String> b, List<Entry> into) {
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && !b.contains(a.get(i))) {
                into.add(new Entry(stage, a.get(i++), true, false));
            } else if (j < b.size() && !a.contains(b.get(j))) {
                into.add(new Entry(stage, b.get(j++), false, true));
            } else {
                into.add(new Entry(stage, a.get(i++), true, true));
                j++;
            }
        }
    }

    private static List<String> names(List<?> phases) {
        return phases.stream().map(p -> p.getClass().getSimpleName()).toList();
    }

    private static Period period(MarketType type) {
        Rules rules = everythingOn();
        MarketSettings plain = Parameters.defaults(MarketSettings.class);
        MarketSettings market = Parameters.with(Parameters.with(plain, "type", type), "rules", rules);
        FirmSpec firm = Parameters.with(Parameters.defaults(FirmSpec.class), "name", "firm");
        MarketSpec spec =
                new MarketSpec(market, List.of(), List.of(firm), List.of(), Parameters.defaults(Horizon.class));
        Beginner nobody = new Beginner(
                rules.demography(),
                rules.learning(),
                rules.trust(),
                rules.satisfaction(),
                new double[] {0},
                0,
                market.period(),
                1,
                0,
                0);
        return new Period(spec, nobody, new TasteMatch(rules.taste(), 0), 0);
    }

    private static Rules everythingOn() {
        Rules rules = Parameters.defaults(Rules.class);
        List<Descriptor> all = Parameters.of(Rules.class);
        for (int k = 0; k < all.size(); k++) {
            Record rule = (Record) Parameters.get(rules, k);
            boolean switched = Parameters.of(rule.getClass()).stream()
                    .anyMatch(d -> d.name().equals("off"));
            rules = switched ? Parameters.with(rules, all.get(k).name(), Parameters.with(rule, "off", false)) : rules;
        }
        return rules;
    }
}
