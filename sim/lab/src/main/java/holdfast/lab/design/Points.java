package holdfast.lab.design;

import holdfast.market.parameter.Descriptor;
import holdfast.scenario.Design;
import holdfast.scenario.Factor;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The points of a design. Each is made when it is asked for; the seed decides how they are spread, and nothing else does. */
public final class Points {
    /** Sets the draws of designs apart from those of replications. */
    private static final long SALT = 0x64657369676EL;

    private final Design design;
    private final Worlds worlds;
    private final List<Levels> levels = new ArrayList<>();
    private final Cube cube;

    private Points(Design design, Worlds worlds, long seed) {
        this.design = design;
        this.worlds = worlds;
        for (int f = 0; f < design.factors().size(); f++) {
            Descriptor d = worlds.descriptor(f);
            levels.add(new Levels(design.factors().get(f), d.whole()));
        }
        int k = levels.size();
        this.cube = switch (design.type()) {
            case LATIN_HYPERCUBE, ROBUST -> new LatinHypercube(design.points(), seed);
            case SOBOL -> new SobolCube(k, seed);
            case MORRIS -> new MorrisCube(k, seed);
            case SALTELLI -> new SaltelliCube(k, seed);
            default -> null;
        };
    }

    /** The points of a scenario's design; a single one, the scenario as it is, where it has none. */
    public static Points of(Scenario scenario) {
        Design design = scenario.design();
        return new Points(
                design,
                new Worlds(scenario, design.factors()),
                scenario.experiment().seed() ^ SALT);
    }

    public Design design() {
        return design;
    }

    public Worlds worlds() {
        return worlds;
    }

    public List<Factor> factors() {
        return design.factors();
    }

    public int size() {
        return Math.toIntExact(design.size());
    }

    /** The values of a point, counted from 0; null where a factor is left as the scenario has it. */
    public Object[] at(int point) {
        Object[] values = new Object[levels.size()];
        int market = point % design.markets();
        int rest = point / design.markets();
        for (int f = values.length - 1; f >= 0; f--) {
            switch (design.type()) {
                case LIST, ZIP -> values[f] = levels.get(f).level(point);
                case GRID -> {
                    values[f] = levels.get(f).level(rest % design.levels(f));
                    rest /= design.levels(f);
                }
                case ROBUST -> {
                    boolean lever = design.levels(f) > 0;
                    values[f] = lever
                            ? levels.get(f).level(rest % design.levels(f))
                            : levels.get(f).at(cube.at(market, f));
                    rest /= lever ? design.levels(f) : 1;
                }
                case ONE_AT_A_TIME -> values[f] = alone(point, f);
                default -> values[f] = levels.get(f).at(cube.at(point, f));
            }
        }
        return values;
    }

    /** Point 0 is the scenario as it is; then each factor takes its values in turn. */
    private Object alone(int point, int factor) {
        int before = 1;
        for (int f = 0; f < factor; f++) {
            before += design.levels(f);
        }
        int level = point - before;
        return level >= 0 && level < design.levels(factor) ? levels.get(factor).level(level) : null;
    }

    /** The values of a point with those of the scenario where it leaves them. */
    public Object[] shown(int point) {
        Object[] values = at(point);
        for (int f = 0; f < values.length; f++) {
            values[f] = values[f] == null ? worlds.own(f) : values[f];
        }
        return values;
    }

    /** Places of a spread point in the unit cube. */
    public double[] unit(int point) {
        double[] places = new double[levels.size()];
        for (int f = 0; f < places.length; f++) {
            places[f] = cube.at(point, f);
        }
        return places;
    }
}
