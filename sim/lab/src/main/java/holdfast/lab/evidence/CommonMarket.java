package holdfast.lab.evidence;

import holdfast.lab.evidence.Finding.Outcome;
import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** How many published findings one and the same market meets: the default market, in which arms move levers and events only. */
final class CommonMarket implements Family {
    private static final String AS_IS = "the default market";

    @Override
    public String name() {
        return Pattern.COMMON;
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        List<String> sets = List.of(
                "market.customers=" + workshop.pick(2_000, 20_000), "experiment.replications=" + workshop.pick(10, 20));
        Study study = workshop.run(workshop.copy("common-market.yaml", "BASE", "bases/telecom.yaml"), sets, s -> s);
        List<Pattern> patterns = Pattern.all().stream()
                .filter(pattern -> pattern.scenario().equals(Pattern.COMMON))
                .toList();
        List<Finding> findings = new ArrayList<>(PublishedFindings.judged(study, patterns, AS_IS));
        again(study, findings);
        leaving(study, findings);
        talk(study, findings);
        findings.addAll(CommonComplaints.findings(workshop));
        double weight = study.scenario()
                .baselineArm()
                .spec()
                .market()
                .rules()
                .disconfirmation()
                .lossAversion();
        findings.add(known("C19", "Losses weigh 1.82 to 2.10 times gains (an input).", "Brown et al. 2024")
                .judged(AS_IS, List.of(new Point("weight of losses", 1.955, weight, 0, 0.07)), "set, not found"));
        findings.add(together(findings));
        findings.addAll(otherwise(study));
        return findings;
    }

    private static Oracle known(String anchor, String claim, String source) {
        return new Oracle(anchor, Pattern.COMMON, claim, "V", source);
    }

    private static Finding holds(Oracle oracle, String known, double[] values, DoublePredicate so) {
        Point share = Replications.share(Replications.each(values, so));
        return oracle.judged(AS_IS, List.of(share), Replications.note(known, values));
    }

    private static void again(Study study, List<Finding> findings) {
        String curve = "Jones and Sasser 1995";
        double[] odds = Workshop.each(study, "calm", Readings::odds);
        findings.add(holds(
                known(
                        "C1",
                        "The odds of staying of the totally satisfied are 3 to 8 times those of the merely satisfied.",
                        curve),
                "6 times, one firm",
                odds,
                x -> x >= 3 && x <= 8));
        double[] stickyOdds = Workshop.each(study, "sticky", Readings::odds);
        findings.add(holds(
                known(
                        "C1",
                        "The more it costs to leave, the nearer is how many more of the totally satisfied buy again in 18 months.",
                        curve),
                "6 times as likely at one firm with many rivals, about as likely where there is no choice; the odds, of which the small"
                        + " chance of leaving is the lower part, move apart instead, from " + Words.mean(odds) + " to "
                        + Words.mean(stickyOdds),
                less(Workshop.each(study, "sticky", Readings::times), Workshop.each(study, "calm", Readings::times)),
                x -> x < 0));
        double[] steep = Workshop.each(study, "calm", Readings::steepness);
        findings.add(holds(
                known("C1", "The more it costs to leave, the flatter is staying over satisfaction.", curve),
                "flatter without a choice",
                less(Workshop.each(study, "sticky", Readings::steepness), steep),
                x -> x < 0));
    }

    private static void leaving(Study study, List<Finding> findings) {
        findings.add(holds(
                known("C24", "Satisfaction explains less than a quarter of who stays.", "Kumar et al. 2013"),
                "rather small; 0.18 in a survey of intentions to switch",
                Workshop.each(study, "calm", Readings::explained),
                x -> x > 0 && x < 0.25));
        findings.add(holds(
                known("C28", "Half a year after amends part of the demand is back.", "Chavis and Leslie 2009"),
                "decays within about 26 weeks",
                less(lost(study, 2, 5), lost(study, 9, 12)),
                x -> x < 0));
        findings.add(holds(
                known("C39", "Firms of large share lose a smaller part of their customers.", "Wright and Riebe 2010"),
                "negative; the five firms have nearly the same share and differ in quality, price and failures instead",
                Workshop.each(study, "calm", Readings::jeopardy),
                x -> x < 0));
        findings.add(holds(
                known(
                        "C45",
                        "Failures of the service, core or encounter, come first among the causes of leaving that have a name.",
                        "Keaveney 1995: typology; an Australian survey: order"),
                "first",
                Workshop.each(study, "calm", Readings::failuresLead),
                x -> x > 0));
    }

    private static void talk(Study study, List<Finding> findings) {
        findings.add(holds(
                known("C17", "Favourable talk is 2 to 4 times the unfavourable.", "East, Hammond and Wright 2007"),
                "3 to 1 in 15 studies; people talk least at a satisfaction of 0.72, little below the mean of 0.75",
                Workshop.each(study, "calm", Readings::balance),
                CommonMarket::twoToFour));
        findings.add(holds(
                known(
                        "C16",
                        "The dissatisfied talk more than the satisfied, but less than three times as much.",
                        "Anderson 1998"),
                "steeper on the left, ratio below 3",
                slopes(study, "calm", "worse", "better"),
                x -> x > 1 && x < 3));
    }

    private static boolean twoToFour(double x) {
        return x >= 2 && x <= 4;
    }

    /** How much steeper talk rises with dissatisfaction than with satisfaction. */
    private static double[] slopes(Study study, String calm, String worse, String better) {
        double[] down = less(
                Workshop.each(study, worse, o -> Readings.talk(o, Metric.TALK_NEGATIVE)),
                Workshop.each(study, calm, o -> Readings.talk(o, Metric.TALK_NEGATIVE)));
        double[] up = less(
                Workshop.each(study, better, o -> Readings.talk(o, Metric.TALK_POSITIVE)),
                Workshop.each(study, calm, o -> Readings.talk(o, Metric.TALK_POSITIVE)));
        return IntStream.range(0, up.length).mapToDouble(r -> down[r] / up[r]).toArray();
    }

    private static double[] less(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(r -> a[r] - b[r]).toArray();
    }

    /** Change of demand by the boycott over some months, from 0. */
    private static double[] lost(Study study, int from, int to) {
        double[] calm = Workshop.each(study, "calm", o -> Readings.share(o, from, to));
        double[] offence = Workshop.each(study, "offence", o -> Readings.share(o, from, to));
        return IntStream.range(0, calm.length)
                .mapToDouble(r -> offence[r] / calm[r] - 1)
                .toArray();
    }

    private static Finding together(List<Finding> findings) {
        long met = findings.stream().filter(f -> f.outcome() == Outcome.MET).count();
        List<String> missed = findings.stream()
                .filter(f -> f.outcome() == Outcome.MISSED)
                .map(f -> f.anchor() + ": " + f.claim())
                .toList();
        String note = met + " of " + findings.size() + " met at once; in the way: "
                + (missed.isEmpty() ? "nothing" : String.join(" ", missed));
        return new Oracle("C", Pattern.COMMON, "One market meets them all at once.", "D", "count of the above")
                .reported(AS_IS, List.of(), note);
    }

    /** Findings that the market as it is does not meet, where one thing is otherwise. */
    private static List<Finding> otherwise(Study study) {
        double[] lower = Workshop.each(study, "talk-from-lower", Readings::balance);
        double[] slopes = slopes(study, "talk-from-lower", "talk-from-lower-worse", "talk-from-lower-better");
        boolean[] both = new boolean[lower.length];
        for (int r = 0; r < both.length; r++) {
            both[r] = twoToFour(lower[r]) && slopes[r] > 1 && slopes[r] < 3;
        }
        String note = "ratio " + Words.mean(lower) + ", slopes " + Words.mean(slopes) + ", churn "
                + Words.mean(Workshop.each(study, "talk-from-lower", Readings::churn)) + " instead of "
                + Words.mean(Workshop.each(study, "calm", Readings::churn))
                + "; the default is left as it is, since all shipped results stand on it";
        Oracle talk = known(
                "C16, C17",
                "Both findings on talk hold at once where people talk least at a satisfaction of 0.66 instead of 0.72.",
                "Anderson 1998; East, Hammond and Wright 2007");
        double[] unequal = Workshop.each(study, "unequal", Readings::jeopardy);
        Oracle pull = known(
                "C39",
                "Where firms differ in their pull alone, those of large share lose a smaller part of their customers.",
                "Wright and Riebe 2010");
        return List.of(
                talk.judged("the default market, talk.neutral 0.66", List.of(Replications.share(both)), note),
                pull.judged(
                        "the default market, firms that differ in brand alone",
                        List.of(Replications.share(Replications.each(unequal, x -> x < 0))),
                        Replications.note("negative", unequal)));
    }
}
