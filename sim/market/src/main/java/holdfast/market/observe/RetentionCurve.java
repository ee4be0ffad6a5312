package holdfast.market.observe;

import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import java.nio.LongBuffer;

/**
 * The cross-section of retention on satisfaction: of the customers whose satisfaction lay in a band at the start of a
 * period, how many were still there at its end. Involuntary exits are left out.
 */
public final class RetentionCurve implements Lasting {
    /** Bands of equal width over 0 to 1. */
    public static final int BANDS = 25;

    private final long[] exposed = new long[BANDS];
    private final long[] retained = new long[BANDS];

    public static int band(float satisfaction) {
        return Math.min(BANDS - 1, (int) (satisfaction * BANDS));
    }

    public void count(int band, boolean stayed) {
        exposed[band]++;
        retained[band] += stayed ? 1 : 0;
    }

    public long exposed(int band) {
        return exposed[band];
    }

    public long retained(int band) {
        return retained[band];
    }

    public void add(RetentionCurve other) {
        for (int k = 0; k < BANDS; k++) {
            exposed[k] += other.exposed[k];
            retained[k] += other.retained[k];
        }
    }

    @Override
    public void carry(Carrier carrier) {
        carrier.carry("exposed", exposed);
        carrier.carry("retained", retained);
    }

    void write(LongBuffer bits) {
        bits.put(exposed).put(retained);
    }

    void read(LongBuffer bits) {
        bits.get(exposed).get(retained);
    }
}
