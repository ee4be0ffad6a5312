package holdfast.lab.evidence;

import holdfast.market.draw.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Halves of a panel, drawn by chance: how near one half of the real households comes to the other, which no model can better. */
final class Halves {
    private final List<Panel[]> splits = new ArrayList<>();

    Halves(Panel panel, int count) {
        for (int k = 0; k < count; k++) {
            String salt = " " + k;
            splits.add(new Panel[] {
                panel.part(h -> (Draws.key(h.id() + salt) & 1) == 0),
                panel.part(h -> (Draws.key(h.id() + salt) & 1) == 1)
            });
        }
    }

    /** In how many splits the halves are as near as that, in words. */
    String near(ToDoubleFunction<Panel> of, double allowed) {
        int near = 0;
        int counted = 0;
        for (Panel[] split : splits) {
            try {
                near += Math.abs(of.applyAsDouble(split[0]) - of.applyAsDouble(split[1])) <= allowed ? 1 : 0;
                counted++;
            } catch (IllegalArgumentException e) {
                // a brand that nobody in a half has bought: its choices have no coefficients
            }
        }
        return "; of halves drawn by chance one is as near to the other in " + near + " of " + counted;
    }
}
