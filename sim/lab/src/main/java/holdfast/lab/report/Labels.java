package holdfast.lab.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the right ends of lines, pushed apart so that none covers another. */
final class Labels {
    private static final double SIZE = 12.5;
    private static final double APART = 15;
    /** Bold letters are so much wider. */
    private static final double BOLD = 1.12;

    private static final int LONGEST = 24;

    private record Label(double y, Look look, String text) {}

    private final List<Label> labels = new ArrayList<>();

    /** Room that names take to the right of a panel. */
    static double room(List<String> names) {
        double room = 40;
        for (String name : names) {
            room = Math.max(room, Svg.width(shortened(name), SIZE) * BOLD);
        }
        return room;
    }

    static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }

    void add(double y, Look look, String text) {
        if (!Double.isNaN(y)) {
            labels.add(new Label(y, look, shortened(text)));
        }
    }

    void draw(Svg svg, double x, double top, double bottom) {
        List<Label> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(Label::y));
        double[] ys = new double[sorted.size()];
        double floor = top;
        for (int k = 0; k < ys.length; k++) {
            ys[k] = Math.max(floor, sorted.get(k).y());
            floor = ys[k] + APART;
        }
        double ceiling = bottom;
        for (int k = ys.length - 1; k >= 0; k--) {
            ys[k] = Math.min(ceiling, ys[k]);
            ceiling = ys[k] - APART;
        }
        for (int k = 0; k < ys.length; k++) {
            svg.text(
                    x,
                    ys[k] + 4,
                    "start",
                    SIZE,
                    sorted.get(k).look(),
                    sorted.get(k).text());
        }
    }
}
