package holdfast.lab.evidence;

import holdfast.lab.stats.ConditionalLogit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Panels of households in a folder of the reader's: a market is fitted to half of the households, and has to predict the other
 * half, which it has never seen.
 */
final class HouseholdPanels implements Family {
    static final String NAME = "household-panels";

    private static final String SOURCE =
            "every NAME_panel.csv in the folder of --data: hh, occ, choice, VARIABLE.BRAND";

    private static final Oracle REPEAT =
            oracle("B1", "Households buy the same brand again as often as predicted, give or take .03.");
    private static final Oracle ORDER = oracle(
            "B2", "Habit adds to repetition what is predicted beyond that of shuffled orders, give or take .03.");
    private static final Oracle LOYALTY = oracle(
            "B3", "The coefficient of loyalty is that of the predicted panel, within 2 standard errors and 10 %.");
    private static final Oracle PRICE = oracle(
            "B4",
            "Elasticities to the own price are those of the predicted panel, brand by brand, within 2 standard errors and 10 %.");
    private static final Oracle FIT =
            oracle("B5", "Loyalty adds to the fit of choice what is predicted, give or take .05.");
    private static final Oracle DUPLICATION = oracle(
            "B6", "Buyers of one brand buy another as often as all do: D between .9 and 1.1 in the predicted panel.");
    private static final Oracle JEOPARDY =
            oracle("B7", "Penetration and purchases per buyer go together, in 95 of 100 predicted panels.");

    private static final List<Oracle> ALL = List.of(REPEAT, ORDER, LOYALTY, PRICE, FIT, DUPLICATION, JEOPARDY);

    private static Oracle oracle(String anchor, String claim) {
        return new Oracle(anchor, NAME, claim, "R", SOURCE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        List<Path> files = files(workshop.data());
        if (files.isEmpty()) {
            return ALL.stream()
                    .map(claim ->
                            claim.noData("needs a household panel, such as yogurt_panel.csv, in the folder of --data"))
                    .toList();
        }
        List<Finding> findings = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString().replace("_panel.csv", "");
            findings.addAll(predicted(workshop, name, Panel.read(file)));
        }
        return findings;
    }

    private static List<Path> files(Path folder) {
        if (folder == null) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith("_panel.csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> predicted(Workshop workshop, String name, Panel panel) {
        Panel fitted = panel.half(false);
        Panel held = panel.half(true);
        if (fitted.households().size() < 10 || held.households().size() < 10) {
            throw new DataProblem(
                    name + "_panel.csv: " + panel.households().size() + " households, at least 20 or so are needed");
        }
        PanelMarket market = PanelFit.of(workshop, NAME + "-" + name + "-fitted", fitted);
        PanelWorld world = new PanelWorld(
                workshop, NAME + "-" + name, held, fitted.shares(), fitted.usual(), workshop.pick(20, 100));
        List<Panel> panels = world.panels(market, 1);
        ConditionalLogit known = held.choice(Panel.CARRY);
        double allowed = 2 * last(known.se()) + 0.1 * Math.abs(last(known.coefficients()));
        Halves halves = new Halves(panel, workshop.pick(10, 40));
        String subject = name + ": " + held.households().size() + " households held out";
        String note = note(fitted, market);
        ToDoubleFunction<Panel> loyalty = p -> last(p.choice(Panel.CARRY).coefficients());
        List<Finding> findings = new ArrayList<>(List.of(
                REPEAT.judged(
                        subject,
                        List.of(point("repeat rate", held, panels, Panel::repeats, 0.03)),
                        note + halves.near(Panel::repeats, 0.03)),
                ORDER.judged(
                        subject,
                        List.of(point("beyond shuffled", held, panels, HouseholdPanels::excess, 0.03)),
                        note + halves.near(HouseholdPanels::excess, 0.03)),
                LOYALTY.judged(
                        subject,
                        List.of(point("coefficient", held, panels, loyalty, allowed)),
                        note + halves.near(loyalty, allowed))));
        findings.add(price(subject, held, panels, known, note));
        findings.add(FIT.judged(
                subject,
                List.of(point("gain in fit", held, panels, HouseholdPanels::gain, 0.05)),
                note + halves.near(HouseholdPanels::gain, 0.05)));
        findings.addAll(patterns(subject, held, panels));
        return findings;
    }

    private static String note(Panel fitted, PanelMarket market) {
        StringBuilder weights = new StringBuilder();
        for (int v = 0; v < market.weights().length; v++) {
            weights.append(", ").append(fitted.variables().get(v)).append(' ');
            weights.append(Words.number(market.weights()[v]));
        }
        return "fitted to " + fitted.households().size() + " others: propensities S = "
                + Words.number(market.strength()) + ", habit " + Words.number(market.habit()) + " (weight of the past "
                + Words.number(market.carry()) + ")" + weights;
    }

    private static Finding price(String subject, Panel held, List<Panel> panels, ConditionalLogit known, String note) {
        int variable = held.variables().indexOf(Panel.PRICE);
        if (variable < 0) {
            return PRICE.noData("needs columns price.BRAND");
        }
        int at = held.brands().size() - 1 + variable;
        double[] of = held.elasticities(known.coefficients()[at]);
        double[] errors = held.elasticities(known.se()[at]);
        List<Point> points = new ArrayList<>();
        for (int b = 0; b < of.length; b++) {
            int brand = b;
            points.add(near(
                    "elasticity of " + held.brands().get(b),
                    of[b],
                    panels,
                    p -> p.elasticities(p.choice(Panel.CARRY).coefficients()[at])[brand],
                    2 * errors[b] + 0.1 * Math.abs(of[b])));
        }
        return PRICE.judged(subject, points, note);
    }

    private static List<Finding> patterns(String subject, Panel held, List<Panel> panels) {
        return List.of(
                DUPLICATION.judged(
                        subject,
                        List.of(near("D", 1, panels, Panel::duplication, 0.1)),
                        "D of the households themselves: " + Words.number(held.duplication())),
                JEOPARDY.judged(
                        subject,
                        List.of(near(
                                "panels with a positive correlation",
                                1,
                                panels,
                                p -> p.doubleJeopardy() > 0 ? 1 : 0,
                                0.05 + 1e-9)),
                        "correlation in the households themselves: " + Words.number(held.doubleJeopardy())));
    }

    static double excess(Panel panel) {
        return panel.repeats() - panel.shuffledRepeats();
    }

    private static double gain(Panel panel) {
        return panel.choice(Panel.CARRY).fit() - panel.choice(Double.NaN).fit();
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    private static Point point(
            String label, Panel held, List<Panel> panels, ToDoubleFunction<Panel> of, double allowed) {
        return near(label, of.applyAsDouble(held), panels, of, allowed);
    }

    /** What the predicted panels show on average; apart from their number nothing is left to chance. */
    private static Point near(
            String label, double known, List<Panel> panels, ToDoubleFunction<Panel> of, double allowed) {
        double mean = Arrays.stream(panels.stream().mapToDouble(of).toArray())
                .average()
                .orElse(Double.NaN);
        return new Point(label, known, mean, 0, allowed / Math.abs(known));
    }
}
