package holdfast.lab.report;

import holdfast.lab.stats.Verdict;
import holdfast.lab.store.Manifest;
import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.scenario.Arm;
import holdfast.scenario.Expectation;
import holdfast.scenario.Experiment;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What was asked in the made-up experiment, what is known of its run, and what became of its claims. */
record SyntheticPlan(List<String> arms, List<String> firms, int replications, boolean expectations) {
    Manifest manifest(List<String> failed) {
        List<Manifest.RunStatus> runs = new ArrayList<>();
        for (String arm : arms) {
            for (int r = 1; r <= replications; r++) {
                boolean bad = failed.contains(arm + "/" + r);
                String status = bad ? Manifest.FAILED : Manifest.COMPLETED;
                String again = "holdfast reproduce results/over-promising --arm " + arm + " --replication " + r;
                String message = bad ? "the price became NaN" : null;
                runs.add(new Manifest.RunStatus(arm, r, "17", status, bad ? null : "00", message, again));
            }
        }
        Manifest.Tool tool = new Manifest.Tool("holdfast", "0.1.0", "0123abc", null);
        Manifest.ScenarioFile file =
                new Manifest.ScenarioFile("over-promising", "", "scenarios/over-promising.yaml", "ab", "5ca1ab1e");
        List<String> command = List.of("run", "scenarios/over-promising.yaml", "--set", "market.customers=20000");
        String again = "holdfast reproduce results/over-promising";
        return new Manifest(
                1,
                tool,
                file,
                "1",
                "keyed",
                arms,
                arms.get(0),
                replications,
                replications,
                true,
                "c0ffee",
                0.95,
                null,
                null,
                null,
                command,
                "",
                "",
                again,
                runs,
                List.of(),
                List.of(),
                "",
                null);
    }

    Scenario scenario() {
        List<Arm> worlds = new ArrayList<>();
        for (int k = 0; k < arms.size(); k++) {
            worlds.add(new Arm(
                    arms.get(k), k == 0 ? "Promises what it delivers." : "Promises more than it delivers.", spec(k)));
        }
        return new Scenario(
                "over-promising",
                "Does it pay acme to promise more than it delivers?",
                worlds,
                0,
                Parameters.defaults(Experiment.class),
                claims(),
                List.of(),
                List.of("Boulding, Kalra, Staelin and Zeithaml (1993), <i>Journal of Marketing Research</i> 30."));
    }

    private MarketSpec spec(int arm) {
        List<FirmSpec> specs = new ArrayList<>();
        for (String firm : firms) {
            FirmSpec spec = Parameters.with(Parameters.defaults(FirmSpec.class), "name", firm);
            boolean moved = firm.equals(firms.get(0)) && arm > 0;
            specs.add(moved ? Parameters.with(spec, "promise", arm == 1 ? 0.91 : 0.79) : spec);
        }
        MarketSpec empty = new MarketSpec(
                Parameters.defaults(MarketSettings.class),
                List.of(),
                specs,
                List.of(),
                Parameters.defaults(holdfast.market.spec.Horizon.class));
        return empty;
    }

    private List<Expectation> claims() {
        if (!expectations || arms.size() < 2) {
            return List.of();
        }
        return List.of(
                claim("Over-promising pays at first and costs later.", "share", "whole", Expectation.Is.CROSSES),
                claim("In the last year over-promising has cost share.", "share", "last-12", Expectation.Is.BELOW),
                claim("Over-promising raises profit.", "profit", "whole", Expectation.Is.ABOVE),
                claim("Over-promising lowers satisfaction.", "satisfaction", "whole", Expectation.Is.BELOW));
    }

    private Expectation claim(String claim, String metric, String over, Expectation.Is is) {
        return new Expectation(
                claim,
                metric,
                firms.get(0),
                null,
                arms.get(1),
                null,
                null,
                null,
                over,
                Expectation.Scale.DIFFERENCE,
                is,
                0,
                null,
                null,
                is == Expectation.Is.CROSSES ? Expectation.Is.ABOVE : null,
                null,
                null);
    }

    List<Verdict> verdicts() {
        if (claims().isEmpty()) {
            return List.of();
        }
        List<Expectation> claims = claims();
        return List.of(
                new Verdict(
                        claims.get(0).claim(),
                        Verdict.Outcome.SUPPORTED,
                        11,
                        10,
                        12,
                        30,
                        30,
                        "The difference is above zero first and below it from month 11 on."),
                new Verdict(
                        claims.get(1).claim(),
                        Verdict.Outcome.SUPPORTED,
                        -0.0598,
                        -0.0604,
                        -0.0592,
                        30,
                        30,
                        "The whole interval lies below zero."),
                new Verdict(
                        claims.get(2).claim(),
                        Verdict.Outcome.NOT_SUPPORTED,
                        -17000,
                        -17400,
                        -16600,
                        30,
                        30,
                        "The whole interval lies below zero, the claim says above."),
                new Verdict(
                        claims.get(3).claim(),
                        Verdict.Outcome.NOT_ENOUGH_REPLICATIONS,
                        -0.0389,
                        -0.08,
                        0.002,
                        30,
                        140,
                        "The interval lies on both sides of zero."));
    }
}
