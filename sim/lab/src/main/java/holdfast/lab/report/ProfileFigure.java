package holdfast.lab.report;

import holdfast.lab.calibrate.Calibration.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How well targets say a parameter: the distance where it is held at a value and the others are fitted again. */
final class ProfileFigure {
    private static final double RULED_OUT = 3.84;
    private static final double HIGHEST = 20;

    private final Profile profile;
    private final double fitted;
    private final double least;

    private ProfileFigure(Profile profile, double fitted) {
        this.profile = profile;
        this.fitted = fitted;
        this.least = Arrays.stream(profile.distance()).min().orElse(0);
    }

    static Figure of(String id, String path, Profile profile, double fitted) {
        ProfileFigure f = new ProfileFigure(profile, fitted);
        String question = "How well do the targets say " + Reply.shortName(path) + "?";
        String note = "Line: by how much the distance J grows when " + path
                + " is held at a value and the other parameters are fitted again. Values below the dashed line, 3.84, are not "
                + "ruled out (95%).";
        return new Figure(
                id,
                question,
                f.finding(),
                note,
                f.draw(Figure.WIDE, question),
                f.draw(Figure.NARROW, question),
                f.table(path));
    }

    private String finding() {
        if (profile.flat()) {
            return "Not at all within this range: no value is ruled out.";
        }
        String low = profile.openLow() ? "the lower end of the range" : Num.digits(profile.low(), 4);
        String high = profile.openHigh() ? "the upper end of the range" : Num.digits(profile.high(), 4);
        return "Values from " + low + " to " + high + " are not ruled out; nearest is " + Num.digits(fitted, 4) + ".";
    }

    private String draw(int width, String about) {
        double height = 240;
        Svg svg = new Svg(width, height, about);
        double[] at = profile.at();
        double most =
                Arrays.stream(profile.distance()).map(d -> d - least).max().orElse(1);
        Axis ys = Axis.around(0, Math.max(5, Math.min(HIGHEST, most)), 4);
        double room = (at[at.length - 1] - at[0]) * 0.02;
        Axis round = Axis.around(at[0], at[at.length - 1], width == Figure.WIDE ? 10 : 5);
        Axis xs = new Axis(at[0] - room, at[at.length - 1] + room, round.step());
        Panel panel = new Panel(svg, 52, 14, width - 72, height - 50, xs, ys);
        panel.frame(true, true);
        List<Panel.Point> points = new ArrayList<>();
        for (int k = 0; k < at.length; k++) {
            points.add(Panel.Point.of(at[k], Math.min(ys.high(), profile.distance()[k] - least)));
        }
        panel.line(points, Look.line(1));
        svg.line(panel.x(xs.low()), panel.y(RULED_OUT), panel.x(xs.high()), panel.y(RULED_OUT), Look.MARK);
        panel.upright(fitted, Look.MARK);
        return svg.done();
    }

    private Table table(String path) {
        Table table = Table.of(path, "distance J");
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < profile.at().length; k++) {
            rows.add(List.of(Num.short4(profile.at()[k]), Num.short4(profile.distance()[k])));
        }
        return new Table(table.head(), rows);
    }
}
