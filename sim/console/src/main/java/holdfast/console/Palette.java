package holdfast.console;

import java.awt.Color;
import sim.util.gui.ColorMap;
import sim.util.gui.SimpleColorMap;

/** Colours that people with impaired colour vision tell apart (Okabe and Ito 2008), by position of the firm. */
final class Palette {
    private static final int[] FIRMS = {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442};
    private static final Color NO_FIRM = new Color(0x999999);
    private static final Color NOBODY = Color.WHITE;

    private Palette() {}

    static Color firm(int firm) {
        return firm < 0 ? NO_FIRM : new Color(FIRMS[firm % FIRMS.length]);
    }

    /** Cells of the grid of providers. */
    static ColorMap providers(int firms) {
        Color[] table = new Color[firms + 2];
        for (int k = 0; k < table.length; k++) {
            table[k] = k == 0 ? NOBODY : firm(k + ConsoleRun.NOBODY);
        }
        SimpleColorMap map = new SimpleColorMap();
        map.setColorTable(table);
        return new Shifted(map);
    }

    /** From dark at 0 to light at 1. */
    static ColorMap satisfaction() {
        return new SimpleColorMap(0, 1, new Color(0x440154), new Color(0xFDE725));
    }

    /** A table starts at 0, providers start at {@link ConsoleRun#NOBODY}. */
    private record Shifted(ColorMap map) implements ColorMap {
        private static double at(double level) {
            return level - ConsoleRun.NOBODY;
        }

        @Override
        public Color getColor(double level) {
            return map.getColor(at(level));
        }

        @Override
        public int getRGB(double level) {
            return map.getRGB(at(level));
        }

        @Override
        public int getAlpha(double level) {
            return map.getAlpha(at(level));
        }

        @Override
        public boolean validLevel(double level) {
            return map.validLevel(at(level));
        }

        @Override
        public double defaultValue() {
            return map.defaultValue();
        }
    }
}
