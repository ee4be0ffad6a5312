package holdfast.lab.evidence;

import java.util.List;
import java.util.stream.IntStream;

/** What surveys of complainants found, asked in the default market the way they asked it. */
final class CommonComplaints {
    private static final String SOURCE = "TARP, as quoted 2003";
    private static final double SMALL = 0.2;
    private static final double LARGE = 0.6;

    private CommonComplaints() {}

    static List<Finding> findings(Workshop workshop) {
        int replications = workshop.pick(4, 10);
        double[][] small = new ComplaintGroups(workshop, "complaints-small", SMALL).again(replications);
        double[][] large = new ComplaintGroups(workshop, "complaints-large", LARGE).again(replications);
        double[] gapSmall = ComplaintGroups.gap(small);
        double[] gapLarge = ComplaintGroups.gap(large);
        boolean[] wider = new boolean[replications];
        IntStream.range(0, replications).forEach(r -> wider[r] = gapLarge[r] > gapSmall[r]);
        String in = "the default market, a year after a failure";
        return List.of(
                known(
                                "C9",
                                "Of small losses, more buy again where it was put right at once than late, in vain, or unsaid.")
                        .judged(
                                in,
                                order(small, 1, 2, 3),
                                "published: 46 % in vain, 70 % put right, 95 % at once; "
                                        + ComplaintGroups.words(small)),
                known("C9", "And fewer of the silent buy again than of those who complained in vain.")
                        .judged(
                                in,
                                order(small, 0, 1),
                                "published: 37 % against 46 %; " + ComplaintGroups.words(small)),
                known("C10", "Of large losses the order is the same.")
                        .judged(in, order(large, 1, 2, 3), "published: 19, 54, 82 %; " + ComplaintGroups.words(large)),
                known("C10", "The gap between silent and put right at once is wider for large losses.")
                        .judged(
                                in,
                                List.of(Replications.share(wider)),
                                "published: 82 / 9 against 95 / 37; simulated: " + Words.mean(gapLarge) + " against "
                                        + Words.mean(gapSmall)));
    }

    private static List<Point> order(double[][] again, int... groups) {
        return List.of(Replications.share(ComplaintGroups.inOrder(again, groups)));
    }

    private static Oracle known(String anchor, String claim) {
        return new Oracle(anchor, Pattern.COMMON, claim, "V2", SOURCE);
    }
}
