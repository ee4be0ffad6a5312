package holdfast.lab.report;

import holdfast.lab.stats.MeanInterval;
import java.util.List;

/** What a sweep found, in sentences. */
final class SweepWords {
    private SweepWords() {}

    static String subject(Reply reply, Unit unit) {
        String firm = reply.what().firm();
        String over = reply.what().over();
        return "the " + unit.label() + (firm == null ? " of all firms" : " of " + firm)
                + (over.equals("whole") ? "" : " (" + over.replace('-', ' ') + ")");
    }

    /** A sentence for every arm drawn, at most three. */
    static String finding(Reply reply, Unit unit) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < Math.min(3, reply.arms().size()); k++) {
            text.append(text.isEmpty() ? "" : " ").append(sentence(reply, unit, k));
        }
        return text.toString();
    }

    static String sentence(Reply reply, Unit unit, int k) {
        List<MeanInterval> line = reply.intervals().get(k);
        int last = line.size() - 1;
        if (last == 0) {
            return reply.factorName() + " has one value only.";
        }
        if (!reply.differences()) {
            return level(reply, unit, line, last);
        }
        double turn = reply.turn(k);
        String who = reply.arm(k) + ": ";
        String from = unit.said(line.get(0).mean()) + " at " + reply.levelText(0);
        String to = unit.said(line.get(last).mean()) + " at " + reply.levelText(last);
        if (!Double.isNaN(turn)) {
            return who + from + ", " + to + "; the sign turns at about " + Num.digits(turn, 2) + ".";
        }
        long clear = line.stream().filter(at -> Reply.side(at) != 0).count();
        int side = Reply.side(line.get(0)) != 0 ? Reply.side(line.get(0)) : Reply.side(line.get(last));
        String certain = clear == line.size()
                ? side > 0 ? "; above zero at every value" : "; below zero at every value"
                : clear == 0
                        ? "; nowhere told apart from zero"
                        : "; told apart from zero at " + clear + " of " + line.size() + " values";
        return who + from + ", " + to + certain + ".";
    }

    private static String level(Reply reply, Unit unit, List<MeanInterval> line, int last) {
        int best = 0;
        int worst = 0;
        for (int l = 1; l <= last; l++) {
            best = line.get(l).mean() > line.get(best).mean() ? l : best;
            worst = line.get(l).mean() < line.get(worst).mean() ? l : worst;
        }
        String ends = unit.level(line.get(0).mean()) + " at " + reply.levelText(0) + ", "
                + unit.level(line.get(last).mean()) + " at " + reply.levelText(last);
        boolean inside = best != 0 && best != last;
        boolean valley = worst != 0 && worst != last;
        return ends
                + (inside
                        ? "; highest at " + reply.levelText(best) + ", "
                                + unit.level(line.get(best).mean())
                        : "")
                + (valley
                        ? "; lowest at " + reply.levelText(worst) + ", "
                                + unit.level(line.get(worst).mean())
                        : "")
                + ".";
    }
}
