package holdfast.app.cli;

import holdfast.lab.lives.Twin;
import holdfast.market.draw.Draws;
import holdfast.market.observe.CustomerView;
import holdfast.market.observe.Touch;
import holdfast.market.spec.MarketType;
import holdfast.scenario.Arm;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One customer in two worlds. */
@CommandLine.Command(
        name = "twin",
        description = {
            "Shows the life of one customer in two arms side by side, and where and why the two part.",
            "The customer has the same luck in both. Expectation, trust and satisfaction are those with the provider, or with",
            "--firm; what happened is told in words. Without --customer: how many of the customers of --firm (default: the",
            "first) the other arm saves, loses, loses sooner or later, or leaves as they were."
        })
final class TwinCommand extends ScenarioCommand {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private final Threads threads = new Threads();

    @Mixin
    private final TwoArms arms = new TwoArms();

    @Parameters(paramLabel = "FILE", description = "Scenario file, YAML or JSON.")
    private Path file;

    @Option(
            names = "--customer",
            paramLabel = "N",
            description = "Number of the customer, from 0; left out: all customers of a firm, as a table of fates.")
    private Integer customer;

    @Option(
            names = "--replication",
            paramLabel = "R",
            defaultValue = "1",
            description = "The replication whose luck is met (default: ${DEFAULT-VALUE}).")
    private int replication;

    @Option(
            names = "--firm",
            paramLabel = "NAME",
            description = "Show what is held of this firm, whoever is the provider.")
    private String firm;

    TwinCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        threads.requireHere("twin looks into markets while they run");
        Reading reading = readValid(file, options.sets(), Math.max(2, threads.here()));
        if (reading == null) {
            return Exit.INVALID;
        }
        Scenario scenario = reading.scenario();
        List<Arm> two = arms.of(scenario);
        check(scenario, two);
        context.interruption().guard();
        try {
            if (customer == null) {
                cohort(scenario, two);
            } else {
                long seed = Draws.replicationSeed(scenario.experiment().seed(), replication);
                Twin twin =
                        Twin.of(two.get(0).spec(), two.get(1).spec(), seed, customer, context.interruption()::asked);
                tell(two.get(0).name(), two.get(1).name(), twin);
            }
            return Exit.OK;
        } catch (CancellationException e) {
            return Exit.INTERRUPTED;
        }
    }

    private void cohort(Scenario scenario, List<Arm> two) {
        require(
                two.stream().allMatch(arm -> arm.spec().market().type() == MarketType.CONTRACTUAL),
                "in a repertoire market nobody leaves a firm for good; give one --customer");
        String of = firm == null ? two.get(0).spec().firms().get(0).name() : firm;
        table(CohortTable.of(scenario, two, of, threads.options(false, context.interruption())));
        say("The customers of " + of + " when measurement starts, in "
                + scenario.experiment().replications() + " replications: the first world is "
                + two.get(0).name()
                + ", the other " + two.get(1).name()
                + ". Who moves away counts as not having left. Examples are of replication 1: "
                + "holdfast twin " + file + " --customer N shows such a life.");
    }

    private void check(Scenario scenario, List<Arm> two) {
        for (Arm arm : two) {
            int customers = arm.spec().market().customers();
            require(
                    customer == null || customer >= 0 && customer < customers,
                    "--customer is " + customer + "; arm " + arm.name() + " has customers 0 to " + (customers - 1));
            List<String> firms = arm.spec().firms().stream().map(f -> f.name()).toList();
            require(
                    firm == null || firms.contains(firm),
                    "there is no firm '" + firm + "' in arm " + arm.name() + "; there are " + String.join(", ", firms));
        }
        require(replication >= 1, "--replication is " + replication + ", the first is 1");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private void tell(String one, String other, Twin twin) {
        Table table = new Table(
                "period",
                "provider",
                "expectation",
                "trust",
                "satisfaction",
                "happened",
                "apart",
                "provider'",
                "expectation'",
                "trust'",
                "satisfaction'",
                "happened'");
        int parted = twin.parting() == null ? Integer.MAX_VALUE : twin.parting().period();
        for (int k = 0; k < twin.one().size(); k++) {
            int period = twin.one().get(k).period();
            if (period >= Math.min(1, parted) || talk.verbose) {
                List<Object> cells = new ArrayList<>(List.of(period));
                cells.addAll(cells(twin.one().get(k)));
                cells.add(period == parted ? ">" : period > parted ? "|" : "=");
                cells.addAll(cells(twin.other().get(k)));
                table.add(cells.toArray());
            }
        }
        if (talk.json) {
            data(Json.text(all(one, other, twin, table)));
            return;
        }
        say("Customer " + customer + ", replication " + replication + ": in " + one + " on the left, in " + other
                + " on the right (').");
        table(table);
        say(why(one, other, twin));
    }

    private List<Object> cells(CustomerView view) {
        CustomerView.OfFirm of = firm == null
                ? view.ofProvider()
                : view.firms().stream()
                        .filter(f -> f.firm().equals(firm))
                        .findFirst()
                        .orElseThrow();
        List<Object> cells = new ArrayList<>();
        cells.add(view.provider() == null ? "none" : view.provider());
        cells.add(of == null ? null : Math.round(of.expectation() * 1e4) / 1e4);
        cells.add(of == null ? null : Math.round(of.trust() * 1e4) / 1e4);
        cells.add(of == null || Double.isNaN(of.satisfaction()) ? null : Math.round(of.satisfaction() * 1e4) / 1e4);
        cells.add(Twin.happened(view));
        return cells;
    }

    /** Where and why they part, in words. */
    private static String why(String one, String other, Twin twin) {
        Twin.Parting parting = twin.parting();
        if (parting == null) {
            return "The two lives never part: nothing that differs between the arms reaches this customer.";
        }
        StringBuilder text = new StringBuilder("They part in period " + parting.period() + ", first by "
                + parting.mechanism() + ":\n  in " + one + ": " + words(parting.inOne()) + "\n  in " + other + ": "
                + words(parting.inOther()));
        if (parting.levers().isEmpty()) {
            text.append(
                    "\n  No firm did anything differently in that period: the arms differ in rules, or others pass on what"
                            + " happened before.");
        }
        for (Twin.LeverDifference lever : parting.levers()) {
            text.append("\n  ")
                    .append(lever.firm() + ": " + lever.lever() + " is " + Numbers.rounded(lever.inOne(), 4) + " in "
                            + one + " and " + Numbers.rounded(lever.inOther(), 4) + " in " + other);
        }
        return text.append("\n  What ")
                .append(parting.mechanism())
                .append(" is about: sim/market/README.md.")
                .toString();
    }

    private static String words(List<Touch> touches) {
        List<String> words = touches.stream()
                .map(touch -> touch.what().replace("encounter.", "this encounter's ")
                        + (touch.firm() == null ? "" : " of " + touch.firm()) + " " + Numbers.rounded(touch.before(), 4)
                        + " to " + Numbers.rounded(touch.after(), 4))
                .toList();
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private Map<String, Object> all(String one, String other, Twin twin, Table table) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("customer", customer);
        all.put("replication", replication);
        all.put("arms", List.of(one, other));
        all.put("parting", twin.parting() == null ? null : twin.parting().period());
        all.put("mechanism", twin.parting() == null ? null : twin.parting().mechanism());
        all.put("why", why(one, other, twin));
        all.put("periods", table.records());
        return all;
    }
}
