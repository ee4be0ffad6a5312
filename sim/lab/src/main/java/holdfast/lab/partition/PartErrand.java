package holdfast.lab.partition;

import holdfast.lab.remote.SpecForm;
import holdfast.market.MarketSpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a part is asked to do: live through a period, knowing what everybody published in the one before.
 *
 * @param run name of the run, the same for all its parts and periods and for no other run
 * @param part from 0
 * @param from number of its first customer
 * @param to one past its last
 * @param period from 0; past the last one it is asked for what was observed
 * @param every its state is kept each time after so many periods; 0: never
 * @param folder where, reached by all machines; empty: nowhere
 */
record PartErrand(
        String run, int part, int from, int to, int period, int every, String folder, long seed, MarketSpec spec) {

    byte[] bytes(byte[] world) {
        byte[] name = run.getBytes(StandardCharsets.UTF_8);
        byte[] place = folder.getBytes(StandardCharsets.UTF_8);
        int size = 7 * Integer.BYTES + Long.BYTES + name.length + place.length + world.length;
        return ByteBuffer.allocate(size)
                .putInt(part)
                .putInt(from)
                .putInt(to)
                .putInt(period)
                .putInt(every)
                .putLong(seed)
                .putInt(name.length)
                .put(name)
                .putInt(place.length)
                .put(place)
                .put(world)
                .array();
    }

    static PartErrand of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int part = in.getInt();
        int from = in.getInt();
        int to = in.getInt();
        int period = in.getInt();
        int every = in.getInt();
        long seed = in.getLong();
        String run = text(in);
        String folder = text(in);
        byte[] world = new byte[in.remaining()];
        in.get(world);
        MarketSpec spec = SpecForm.record(world, MarketSpec.class);
        return new PartErrand(run, part, from, to, period, every, folder, seed, spec);
    }

    private static String text(ByteBuffer in) {
        byte[] text = new byte[in.getInt()];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** The same for another period. */
    PartErrand at(int other) {
        return new PartErrand(run, part, from, to, other, every, folder, seed, spec);
    }
}
