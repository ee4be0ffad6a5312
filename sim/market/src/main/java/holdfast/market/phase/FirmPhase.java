package holdfast.market.phase;

import holdfast.market.state.Clock;
import holdfast.market.state.Firms;

/** Work done once a period for all firms, in firm order. */
public interface FirmPhase {
    void apply(Firms firms, Clock now);
}
