package holdfast.market.phase;

import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * One mechanism's work on a block of customers. It reads and writes only what belongs to customers {@code from} to
 * {@code to}, the firms, and what was published last period; so blocks can run in any order and in parallel.
 */
public interface CustomerPhase {
    /**
     * @param e what happens to this block in this period; entry {@code i - from} belongs to customer i
     * @param from first customer
     * @param to one past the last, at most {@code from + Encounters.BLOCK}
     */
    void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to);
}
