package holdfast.market.state;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.PeriodLength;

/** What period it is, and the seed by which its draws are addressed. */
public final class Clock implements Lasting {
    private final long seed;
    private final PeriodLength length;
    private final Horizon horizon;
    private int period;

    public Clock(long seed, PeriodLength length, Horizon horizon) {
        this.seed = seed;
        this.length = length;
        this.horizon = horizon;
    }

    /** The period that runs, from 0. */
    public int period() {
        return period;
    }

    /** The period's number for people: 1 is the first after warm-up. */
    public int number() {
        return period - horizon.warmUp() + 1;
    }

    /** True once warm-up is over. */
    public boolean measured() {
        return period >= horizon.warmUp();
    }

    public boolean finished() {
        return period >= horizon.total();
    }

    /** True in the last period. */
    public boolean last() {
        return period == horizon.total() - 1;
    }

    public void advance() {
        period++;
    }

    @Override
    public void carry(Carrier carrier) {
        period = (int) carrier.carry("period", period);
    }

    /** Seed of this replication. */
    public long seed() {
        return seed;
    }

    public PeriodLength length() {
        return length;
    }

    /** First part of the address of this period's draws of a stream. */
    public long draws(Stream stream) {
        return Draws.prefix(seed, stream, period);
    }
}
