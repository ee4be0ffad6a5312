package holdfast.lab.evidence;

import holdfast.lab.evidence.Finding.Outcome;
import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Reason;
import holdfast.market.observe.RetentionCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** How many published findings one and the same market meets: the default market, in which arms move levers and events only. */
final class CommonMarket implements Family {
    private static final Oracle TOP_BOX = known(
            "C1",
            "The totally satisfied stay far more surely than the merely satisfied.",
            "V",
            "Jones and Sasser 1995");
    private static final Oracle NEARER =
            known("C1", "The odds of the two come nearer the more it costs to leave.", "V", "Jones and Sasser 1995");
    private static final Oracle FLATTER = known(
            "C1",
            "The more it costs to leave, the flatter is staying over satisfaction.",
            "V",
            "Jones and Sasser 1995");
    private static final Oracle FADES =
            known("C28", "Half a year after amends part of the demand is back.", "V", "Chavis and Leslie 2009");
    private static final Oracle TALK =
            known("C17", "Favourable talk is 2 to 4 times the unfavourable.", "V", "East, Hammond and Wright 2007");
    private static final Oracle ASYMMETRY = known(
            "C16",
            "The dissatisfied talk more than the satisfied, but less than three times as much.",
            "V",
            "Anderson 1998");
    private static final Oracle LOSSES =
            known("C19", "Losses weigh 1.82 to 2.10 times gains (an input).", "V", "Brown et al. 2024");
    private static final Oracle JEOPARDY =
            known("C39", "Firms of large share lose a smaller part of their customers.", "V", "Wright and Riebe 2010");
    private static final Oracle FAILURES = known(
            "C45",
            "Failures of the service, core or encounter, come first among the causes of leaving that have a name.",
            "V",
            "Keaveney 1995: typology; an Australian survey: order");
    private static final Oracle ALL = known("C", "One market meets them all at once.", "D", "count of the above");

    /** Satisfaction of the top box and of the next one. */
    private static final double[] TOP = {0.84, 1.01};

    private static final double[] NEXT = {0.68, 0.84};

    private static final double[] REST = {0, 0.68};

    private static Oracle known(String anchor, String claim, String code, String source) {
        return new Oracle(anchor, Pattern.COMMON, claim, code, source);
    }

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
        List<Finding> findings = new ArrayList<>(PublishedFindings.judged(study, patterns, "the default market"));
        findings.addAll(measured(study));
        findings.add(together(findings));
        return findings;
    }

    private static List<Finding> measured(Study study) {
        List<Finding> findings = new ArrayList<>();
        double[] odds = Workshop.each(study, "calm", CommonMarket::odds);
        findings.add(holds(TOP_BOX, "6 times, one firm", odds, x -> x > 1));
        double[] sticky = Workshop.each(study, "sticky", CommonMarket::odds);
        findings.add(holds(
                NEARER,
                "ratio nearer to 1; here the merely satisfied still leave where the delighted hardly do, so that the curve gets"
                        + " flatter and the ratio of the small odds of leaving larger",
                less(sticky, odds),
                x -> x < 0));
        double[] steep = Workshop.each(study, "calm", CommonMarket::steepness);
        double[] flat = Workshop.each(study, "sticky", CommonMarket::steepness);
        findings.add(holds(FLATTER, "flatter without a choice", less(flat, steep), x -> x < 0));
        double[] worst = less(lost(study, 2, 5), lost(study, 9, 12));
        findings.add(holds(FADES, "decays within about 26 weeks", worst, x -> x < 0));
        double[] balance =
                Workshop.each(study, "calm", o -> talk(o, Metric.TALK_POSITIVE) / talk(o, Metric.TALK_NEGATIVE));
        findings.add(holds(
                TALK,
                "3 to 1 in 15 studies; talk begins at a satisfaction of 0.72, little below the mean of 0.75, and is twice as"
                        + " steep below it: asymmetry (C16) and a large surplus of favourable talk stand in each other's way",
                balance,
                x -> x >= 2 && x <= 4));
        double[] worse = less(
                Workshop.each(study, "worse", CommonMarket::negative),
                Workshop.each(study, "calm", CommonMarket::negative));
        double[] better = less(
                Workshop.each(study, "better", CommonMarket::positive),
                Workshop.each(study, "calm", CommonMarket::positive));
        double[] slopes = IntStream.range(0, worse.length)
                .mapToDouble(r -> worse[r] / better[r])
                .toArray();
        findings.add(holds(ASYMMETRY, "steeper on the left, ratio below 3", slopes, x -> x > 1 && x < 3));
        double weight = study.scenario()
                .baselineArm()
                .spec()
                .market()
                .rules()
                .disconfirmation()
                .lossAversion();
        findings.add(LOSSES.judged(
                "the default market",
                List.of(new Point("weight of losses", 1.955, weight, 0, 0.07)),
                "set, not found"));
        findings.add(holds(
                JEOPARDY,
                "negative; the five firms have nearly the same share and differ in quality, price and failures instead",
                Workshop.each(study, "calm", CommonMarket::jeopardy),
                x -> x < 0));
        findings.add(holds(FAILURES, "first", Workshop.each(study, "calm", CommonMarket::failuresLead), x -> x > 0));
        return findings;
    }

    private static Finding holds(Oracle oracle, String known, double[] values, Predicate<Double> so) {
        boolean[] holds = new boolean[values.length];
        for (int r = 0; r < holds.length; r++) {
            holds[r] = so.test(values[r]);
        }
        return oracle.judged(
                "the default market", List.of(Replications.share(holds)), Replications.note(known, values));
    }

    private static double[] less(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(r -> a[r] - b[r]).toArray();
    }

    /** Odds of staying in the top box over those in the next. */
    private static double odds(Observations o) {
        return oddsOf(o.retention(), TOP) / oddsOf(o.retention(), NEXT);
    }

    private static double oddsOf(RetentionCurve curve, double[] box) {
        double stays = stays(curve, box);
        return stays / (1 - stays);
    }

    /** How many more stay another month in the top box than below the next. */
    private static double steepness(Observations o) {
        return stays(o.retention(), TOP) - stays(o.retention(), REST);
    }

    /** Change of demand by the boycott over some months, from 0. */
    private static double[] lost(Study study, int from, int to) {
        double[] calm = Workshop.each(study, "calm", o -> share(o, from, to));
        double[] offence = Workshop.each(study, "offence", o -> share(o, from, to));
        return IntStream.range(0, calm.length)
                .mapToDouble(r -> offence[r] / calm[r] - 1)
                .toArray();
    }

    private static double share(Observations o, int from, int to) {
        return o.over(Metric.SHARE, o.horizon().warmUp() + from, o.horizon().warmUp() + to, 0, 0);
    }

    private static double stays(RetentionCurve curve, double[] box) {
        double stayed = 0;
        double left = 0;
        for (int band = 0; band < RetentionCurve.BANDS; band++) {
            double middle = (band + 0.5) / RetentionCurve.BANDS;
            if (middle >= box[0] && middle < box[1]) {
                stayed += curve.retained(band);
                left += curve.exposed(band) - curve.retained(band);
            }
        }
        return stayed / (stayed + left);
    }

    private static double talk(Observations o, Metric metric) {
        double sum = 0;
        for (int f = 0; f < o.firms().size(); f++) {
            sum += o.overall(metric, f, 0);
        }
        return sum;
    }

    /** Unfavourable talk about the first firm by each of its customers, in the first half year. */
    private static double negative(Observations o) {
        return each(o, Metric.TALK_NEGATIVE);
    }

    private static double positive(Observations o) {
        return each(o, Metric.TALK_POSITIVE);
    }

    private static double each(Observations o, Metric metric) {
        int from = o.horizon().warmUp();
        return o.over(metric, from, from + 6, 0, 0) / o.over(Metric.PURCHASES, from, from + 6, 0, 0);
    }

    /** Correlation of share and churn over firms. */
    private static double jeopardy(Observations o) {
        int n = o.firms().size();
        double[] share = IntStream.range(0, n)
                .mapToDouble(f -> o.overall(Metric.SHARE, f, 0))
                .toArray();
        double[] churn = IntStream.range(0, n)
                .mapToDouble(f -> o.overall(Metric.CHURN_VOLUNTARY, f, 0))
                .toArray();
        return new PearsonsCorrelation().correlation(share, churn);
    }

    /** Departures for failures of the service, less those for the next cause that has a name. */
    private static double failuresLead(Observations o) {
        long failures = 0;
        long next = 0;
        for (Reason reason : Reason.values()) {
            long sum = 0;
            for (int f = 0; f < o.firms().size(); f++) {
                sum += o.departures().from(f, reason);
            }
            if (reason == Reason.CORE_FAILURE || reason == Reason.ENCOUNTER_FAILURE) {
                failures += sum;
            } else if (reason != Reason.VARIETY && reason != Reason.INVOLUNTARY) {
                next = Math.max(next, sum);
            }
        }
        return failures - next;
    }

    private static Finding together(List<Finding> findings) {
        long met = findings.stream().filter(f -> f.outcome() == Outcome.MET).count();
        List<String> missed = findings.stream()
                .filter(f -> f.outcome() == Outcome.MISSED)
                .map(f -> f.anchor() + ": " + f.claim())
                .toList();
        String note = met + " of " + findings.size() + " met at once; in the way: "
                + (missed.isEmpty() ? "nothing" : String.join(" ", missed));
        return ALL.reported("the default market", List.of(), note);
    }
}
