package holdfast.lab.remote;

import holdfast.lab.study.Simulator;
import holdfast.lab.sweep.ObservationsForm;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Observations;
import java.nio.ByteBuffer;
import java.util.function.Function;

/** One run of a market, where it is carried out: from the bytes of its world and seed to those of what was observed. */
public final class RemoteRun implements Function<byte[][], byte[]> {
    /** The errand. @param notes whether to note who leaves */
    static byte[] errand(MarketSpec spec, long seed, boolean notes) {
        byte[] world = SpecForm.bytes(spec);
        return ByteBuffer.allocate(Long.BYTES + 1 + world.length)
                .putLong(seed)
                .put((byte) (notes ? 1 : 0))
                .put(world)
                .array();
    }

    /** What was observed, from the answer. */
    static Observations observations(MarketSpec spec, byte[] answer) {
        return ObservationsForm.observations(spec, ByteBuffer.wrap(answer));
    }

    @Override
    public byte[] apply(byte[][] input) {
        ByteBuffer in = ByteBuffer.wrap(input[1]);
        long seed = in.getLong();
        boolean notes = in.get() == 1;
        byte[] world = new byte[in.remaining()];
        in.get(world);
        MarketSpec spec = SpecForm.record(world, MarketSpec.class);
        Simulator engine = notes ? Simulator.ENGINE.noting() : Simulator.ENGINE;
        Observations run = engine.run(spec, seed, () -> Thread.currentThread().isInterrupted());
        ByteBuffer body = ObservationsForm.body(0, run);
        byte[] answer = new byte[body.remaining()];
        body.get(answer);
        return answer;
    }
}
