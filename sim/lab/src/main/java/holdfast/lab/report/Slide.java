package holdfast.lab.report;

import java.util.ArrayList;
import java.util.List;

/** A chart as a slide of 16:9: question above, chart, finding below. */
final class Slide {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double EDGE = 40;
    private static final int LETTERS = 118;
    private static final int MOST_LINES = 4;

    private Slide() {}

    static String of(Figure figure) {
        Svg svg = new Svg(WIDTH, HEIGHT, figure.question() + " " + figure.finding());
        svg.text(EDGE, 56, "start", 28, Look.BOLD, shortened(figure.question(), 76));
        List<String> lines = wrapped(figure.finding());
        double foot = HEIGHT - 22 - 24.0 * lines.size();
        double[] size = size(figure.wide());
        double scale = Math.min((WIDTH - 2 * EDGE) / size[0], (foot - 96) / size[1]);
        double width = size[0] * scale;
        svg.nested((WIDTH - width) / 2, 78, width, size[1] * scale, figure.wide());
        for (int k = 0; k < lines.size(); k++) {
            svg.text(EDGE, foot + 20 + 24.0 * k, "start", 18, Look.INK, lines.get(k));
        }
        return svg.done();
    }

    static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES));
        kept.set(MOST_LINES - 1, shortened(kept.get(MOST_LINES - 1), LETTERS - 2) + " …");
        return kept;
    }

    private static String shortened(String text, int letters) {
        return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
    }

    private static double[] size(String svg) {
        String box = svg.substring(svg.indexOf("viewBox=\"0 0 ") + 13);
        String[] parts = box.substring(0, box.indexOf('"')).split(" ");
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
    }
}
