package holdfast.lab.report;

import java.util.List;

/**
 * How a part of a chart looks: plain attributes for light paper, and a class by which the page recolours it in the dark.
 * Series colours are those of Okabe and Ito (2008), told apart by dash as well.
 */
record Look(String attributes) {
    /** Series colours on light paper; the first is the baseline's. */
    static final List<String> LIGHT = List.of("#3b4250", "#0072b2", "#d55e00", "#00805d", "#a8507f", "#8a6d00");
    /** The same on dark paper. */
    static final List<String> DARK = List.of("#d3d9e2", "#56b4e9", "#ff9a4d", "#2fcf9f", "#e39ac4", "#f0e442");

    private static final List<String> DASHES = List.of("", "", "7 4", "2 3", "9 3 2 3", "4 2");

    static final Look PAPER = new Look("class=\"paper\" fill=\"#ffffff\"");
    static final Look GRID = stroke("grid", "#e4e7ec", 1, "");
    static final Look AXIS = stroke("axis", "#8a93a0", 1, "");
    static final Look ZERO = stroke("zero", "#3b4250", 1.4, "");
    static final Look MARK = stroke("zero", "#3b4250", 1.4, "3 3");
    static final Look SHADE = new Look("class=\"shade\" fill=\"#f0e442\" fill-opacity=\"0.28\"");
    static final Look BAR = new Look("class=\"bar\" fill=\"#c9d0da\"");
    static final Look INK = new Look("class=\"ink\" fill=\"#1b2130\"");
    static final Look BOLD = new Look("class=\"ink\" fill=\"#1b2130\" font-weight=\"650\"");
    static final Look MUTED = new Look("class=\"muted\" fill=\"#596273\"");
    static final Look OTHER = stroke("other", "#8a93a0", 1.2, "");

    /** Line of a series; 0 is the baseline. */
    static Look line(int series) {
        int k = series % LIGHT.size();
        return stroke("s" + k, LIGHT.get(k), 2.4, DASHES.get(k));
    }

    /** Thin line of a series, for sample paths. */
    static Look thin(int series) {
        int k = series % LIGHT.size();
        return new Look(stroke("s" + k, LIGHT.get(k), 0.9, "").attributes + " stroke-opacity=\"0.75\"");
    }

    /** Area of a series. */
    static Look area(int series, String opacity) {
        int k = series % LIGHT.size();
        return new Look("class=\"f" + k + "\" fill=\"" + LIGHT.get(k) + "\" fill-opacity=\"" + opacity + "\"");
    }

    /** Filled shape of a series. */
    static Look fill(int series) {
        int k = series % LIGHT.size();
        return new Look("class=\"f" + k + "\" fill=\"" + LIGHT.get(k) + "\"");
    }

    /** Text in the colour of a series. */
    static Look label(int series) {
        return new Look(fill(series).attributes + " font-weight=\"650\"");
    }

    private static Look stroke(String name, String colour, double width, String dash) {
        return new Look("class=\"" + name + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + Svg.at(width)
                + "\" stroke-linejoin=\"round\"" + (dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\""));
    }
}
