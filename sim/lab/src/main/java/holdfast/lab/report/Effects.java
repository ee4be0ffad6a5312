package holdfast.lab.report;

import holdfast.lab.stats.Effect;
import holdfast.market.observe.Observations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The effects on all customers, found by arm, firm, metric and period. */
final class Effects {
    private record Key(String arm, String firm, String metric, Integer period) {}

    private final Map<Key, Effect> byKey = new LinkedHashMap<>();
    private final int last;

    Effects(List<Effect> all, int lastPeriod) {
        last = lastPeriod;
        for (Effect effect : all) {
            if (effect.segment() == null || effect.segment().equals(Observations.ALL)) {
                byKey.putIfAbsent(new Key(effect.arm(), effect.firm(), effect.metric(), effect.period()), effect);
            }
        }
    }

    /** The effect over the whole measured span, or null. */
    Effect whole(String arm, String firm, String metric) {
        return byKey.get(new Key(arm, firm, metric, null));
    }

    /** The effect in one period, or null. */
    Effect at(String arm, String firm, String metric, int period) {
        return byKey.get(new Key(arm, firm, metric, period));
    }

    /** Effects of the measured periods in order of time; periods without one are missing. */
    List<Effect> path(String arm, String firm, String metric) {
        List<Effect> path = new ArrayList<>();
        for (int period = 1; period <= last; period++) {
            Effect effect = at(arm, firm, metric, period);
            if (effect != null && !Double.isNaN(effect.difference())) {
                path.add(effect);
            }
        }
        return path;
    }

    /** +1 or −1 where the interval lies above or below 0, else 0. */
    static int side(Effect effect) {
        if (effect == null || Double.isNaN(effect.ciLow()) || Double.isNaN(effect.ciHigh())) {
            return 0;
        }
        return effect.ciLow() > 0 ? 1 : effect.ciHigh() < 0 ? -1 : 0;
    }

    /** True if arm and baseline can be told apart: the interval excludes 0, and the adjusted p-value agrees. */
    static boolean apart(Effect effect, double confidence) {
        double p = effect == null ? Double.NaN : effect.pHolm();
        return side(effect) != 0 && (Double.isNaN(p) || p <= 1 - confidence);
    }
}
