package holdfast.proof.bits;

import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Observations;
import holdfast.proof.SmallMarkets;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The bits of small markets as SHA-256: one line {@code name=hash} each. Runs in the tests' JVM and in children of it. */
public final class ResultBits {
    static final long SEED = 20_260_101;
    static final int REPLICATIONS = 2;

    private ResultBits() {}

    /** Prints the lines of all markets, with the argument {@code few} those of a few. */
    public static void main(String[] args) {
        lines(args.length == 0 ? SmallMarkets.all() : SmallMarkets.few()).forEach(System.out::println);
    }

    static List<String> lines(Map<String, MarketSpec> markets) {
        List<String> lines = new ArrayList<>();
        markets.forEach((name, spec) -> lines.add(name + "=" + hash(spec)));
        return lines;
    }

    /** Hash over some replications of a market, in order. */
    static String hash(MarketSpec spec) {
        return hash(IntStream.rangeClosed(1, REPLICATIONS)
                .mapToObj(r -> run(spec, r))
                .toList());
    }

    static Observations run(MarketSpec spec, int replication) {
        return Simulation.open(spec, Draws.replicationSeed(SEED, replication)).run();
    }

    /** Hash over the raw bits of runs. */
    static String hash(List<Observations> runs) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        ByteBuffer eight = ByteBuffer.allocate(8);
        for (Observations run : runs) {
            run.forEachRaw(bits -> digest.update(eight.putLong(0, bits).array()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
