package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.market.MarketSpec;
import holdfast.market.RandomSpecs;
import holdfast.market.Specs;
import holdfast.market.engine.Slice.Published;
import holdfast.market.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A market that is cut into slices is the market, to the bit. */
class SliceTest {
    /** What all slices published, in order of customers. */
    private static Published together(List<Published> parts) {
        long[] sums = new long[parts.get(0).sums().length];
        for (Published part : parts) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += part.sums()[k];
            }
        }
        return new Published(
                sums,
                joined(parts.stream().map(Published::told).toList()),
                joined(parts.stream().map(Published::boycotts).toList()));
    }

    private static long[] joined(List<long[]> parts) {
        return parts.get(0) == null
                ? null
                : parts.stream().flatMapToLong(java.util.Arrays::stream).toArray();
    }

    private static List<Slice> cut(MarketSpec spec, long seed, int parts, SplittableRandom random) {
        int all = spec.market().customers();
        int[] ends = random.ints(parts - 1L, 1, Math.max(2, all)).sorted().toArray();
        List<Slice> slices = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            if (end > from && end < all) {
                slices.add(Slice.open(spec, seed, from, end));
                from = end;
            }
        }
        slices.add(Slice.open(spec, seed, from, all));
        return slices;
    }

    private static void step(List<Slice> slices) {
        Published all = together(slices.stream().map(Slice::live).toList());
        slices.forEach(slice -> slice.settle(all));
    }

    private static long[] run(List<Slice> slices) {
        while (!slices.get(0).finished()) {
            step(slices);
        }
        for (Slice slice : slices) {
            assertThat(slice.observations().bits())
                    .isEqualTo(slices.get(0).observations().bits());
        }
        return slices.get(0).observations().bits();
    }

    @Test
    void anyCutOfAnyMarketObservesTheSame() {
        SplittableRandom random = new SplittableRandom(4);
        RandomSpecs.each(31, 120, spec -> {
            long[] whole = Simulation.open(spec, 3).run().bits();
            for (int parts : new int[] {1, 2, 3, 11}) {
                assertThat(run(cut(spec, 3, parts, random)))
                        .as("%s slices", parts)
                        .isEqualTo(whole);
            }
        });
    }

    @Test
    void aSliceGoesOnFromItsSnapshot() {
        SplittableRandom random = new SplittableRandom(5);
        RandomSpecs.each(32, 40, spec -> {
            long[] whole = Simulation.open(spec, 8).run().bits();
            List<Slice> slices = cut(spec, 8, 3, random);
            Published last = null;
            for (int t = 0; t < spec.horizon().total() / 2; t++) {
                Published all = together(slices.stream().map(Slice::live).toList());
                slices.forEach(slice -> slice.settle(all));
                last = all;
            }
            if (last != null) {
                Published then = last;
                slices = new ArrayList<>(slices.stream()
                        .map(slice -> {
                            Snapshot snapshot = slice.snapshot();
                            return Slice.restore(spec, snapshot, slice.from(), slice.to(), then);
                        })
                        .toList());
            }
            assertThat(run(slices)).isEqualTo(whole);
        });
    }

    @Test
    void aWorldThatBranchesOffDoesSoInSlices() {
        MarketSpec before = Specs.market(400, 12, Specs.firm("a", "failureRate", 0.1), Specs.firm("b"));
        MarketSpec after = Specs.with(before, "market.rules.trust.breach", 0.9).after(before, 5);
        long[] whole = Simulation.open(after, 6).run().bits();
        assertThat(run(cut(after, 6, 4, new SplittableRandom(1)))).isEqualTo(whole);
    }

    @Test
    void whatIsNoSliceIsRefused() {
        MarketSpec spec = Specs.market(400, 12, Specs.firm("a"), Specs.firm("b"));
        assertThatThrownBy(() -> Slice.open(spec, 1, 300, 401))
                .hasMessageContaining("customers 300 to 401 are no slice of a market of 400");
    }
}
