package holdfast.lab.sweep;

import holdfast.market.MarketSpec;
import holdfast.market.observe.Leavings;
import holdfast.market.observe.Observations;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.SegmentSpec;
import java.nio.ByteBuffer;
import java.util.List;

/** The binary form of everything that was observed in a run. */
public final class ObservationsForm {
    private ObservationsForm() {}

    /** A record for a journal. */
    public static ByteBuffer body(int unit, Observations run) {
        long[] bits = run.bits();
        ByteBuffer left =
                run.leavings() == null ? ByteBuffer.allocate(0) : run.leavings().bytes();
        int size = UnitForm.HEAD + 2 * Integer.BYTES + Long.BYTES * bits.length + left.remaining();
        ByteBuffer body = ByteBuffer.allocate(size);
        UnitForm.head(body, unit).putInt(run.segments().size()).putInt(bits.length);
        body.asLongBuffer().put(bits);
        return body.position(body.position() + Long.BYTES * bits.length)
                .put(left)
                .flip();
    }

    /** What was observed in a run of this market. */
    public static Observations observations(MarketSpec spec, ByteBuffer body) {
        body.position(body.position() + UnitForm.HEAD);
        List<String> firms = spec.firms().stream().map(FirmSpec::name).toList();
        List<String> segments = body.getInt() == 0
                ? List.of()
                : spec.segments().stream().map(SegmentSpec::name).toList();
        long[] bits = new long[body.getInt()];
        body.asLongBuffer().get(bits);
        body.position(body.position() + Long.BYTES * bits.length);
        Observations run = new Observations(firms, segments, spec.horizon());
        run.restore(bits);
        run.leavings(body.hasRemaining() ? Leavings.of(body) : null);
        return run;
    }
}
