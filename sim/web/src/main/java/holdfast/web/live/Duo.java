package holdfast.web.live;

import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.observe.CustomerView;
import holdfast.market.observe.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Two worlds side by side on the same luck: that of the first replication of an experiment with this seed. Everything done to
 * them is logged, and what the log says is all that made them. Not for use from several threads at once.
 */
public final class Duo {
    private final List<MarketSpec> openings;
    private final long seed;
    private final List<Act> log = new ArrayList<>();
    private World[] worlds;

    /** @param seed of the experiment, as in the scenario file */
    public Duo(MarketSpec first, MarketSpec second, long seed) {
        String[] obstacle = second.alone().obstacleAfter(first.alone());
        if (obstacle != null) {
            throw new IllegalArgumentException(obstacle[0] + "; worlds side by side have the same customers and firms");
        }
        this.openings = List.of(first, second);
        this.seed = Draws.replicationSeed(seed, 1);
        this.worlds = open(-1);
    }

    private World[] open(int watched) {
        return new World[] {new World(openings.get(0), seed, watched), new World(openings.get(1), seed, watched)};
    }

    /** Runs one more period in both, unless all have run. */
    public void step() {
        step(worlds);
    }

    private static void step(World[] worlds) {
        for (World world : worlds) {
            if (!world.finished()) {
                world.step();
            }
        }
    }

    /**
     * Does something now.
     *
     * @param act its period is that of now
     * @throws IllegalArgumentException if it cannot be done; then nothing has changed
     */
    public void act(Act act) {
        if (act.period() != ran()) {
            throw new IllegalArgumentException("act of period " + act.period() + " in period " + ran());
        }
        apply(worlds, act);
        log.add(act);
    }

    private static void apply(World[] worlds, Act act) {
        if (act.forks()) {
            worlds[1] = worlds[0].copy();
            return;
        }
        for (int w = 0; w < 2; w++) { // both or neither
            if (act.of(w)) {
                SpecPath.with(worlds[w].wanted(), act.path(), act.value());
            }
        }
        for (int w = 0; w < 2; w++) {
            if (act.of(w)) {
                worlds[w].set(act.path(), act.value());
            }
        }
    }

    /** Goes to a period by running again from the start; what was done later is forgotten. */
    public void go(int period) {
        log.removeIf(act -> act.period() > period);
        worlds = again(period, -1, fresh -> {});
    }

    /** Takes over a log and runs to a period. */
    public void replay(List<Act> acts, int period) {
        log.clear();
        log.addAll(acts);
        go(period);
    }

    /** @param each is shown the worlds at the start and after every period */
    private World[] again(int period, int watched, Consumer<World[]> each) {
        World[] fresh = open(watched);
        int next = 0;
        while (true) {
            each.accept(fresh);
            while (next < log.size() && log.get(next).period() <= fresh[0].ran()) {
                apply(fresh, log.get(next++));
            }
            if (fresh[0].ran() >= period || fresh[0].finished()) {
                return fresh;
            }
            step(fresh);
        }
    }

    /** A customer's life in both worlds, period by period until now: the worlds are run again and watched. */
    public List<List<CustomerView>> lives(int customer) {
        List<List<CustomerView>> lives = List.of(new ArrayList<>(), new ArrayList<>());
        again(ran(), customer, fresh -> {
            for (int w = 0; w < 2 && fresh[0].ran() > 0; w++) {
                lives.get(w).add(fresh[w].customer());
            }
        });
        return lives;
    }

    /** What was seen from a period on until now, picture by picture: the worlds are run again. */
    public List<byte[]> pictures(int from) {
        Crowd crowd = new Crowd(wanted(0).market().customers());
        List<byte[]> pictures = new ArrayList<>();
        again(ran(), -1, fresh -> {
            byte[] picture = crowd.look(fresh);
            if (fresh[0].ran() >= from) {
                pictures.add(picture);
            }
        });
        return pictures;
    }

    public int ran() {
        return worlds[0].ran();
    }

    public boolean finished() {
        return worlds[0].finished();
    }

    public List<Act> log() {
        return List.copyOf(log);
    }

    /** The description that holds from the next period on. */
    public MarketSpec wanted(int world) {
        return worlds[world].wanted();
    }

    public Observations observations(int world) {
        return worlds[world].observations();
    }

    World[] worlds() {
        return worlds;
    }
}
