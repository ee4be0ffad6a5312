package holdfast.proof.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.market.parameter.Parameters;
import holdfast.market.snapshot.Snapshot;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;
import holdfast.proof.SmallMarkets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A market that was cut in two and goes on from a snapshot is the market that was not cut. */
class SnapshotTest {
    private static final long SEED = 7;
    private static final int[] CUTS = {0, 1, 3, 4, 9, 15, 16};

    /** All small markets, and markets of firms with every policy there is. */
    private static Map<String, MarketSpec> markets() {
        Map<String, MarketSpec> markets = new LinkedHashMap<>(SmallMarkets.all());
        List<LeverPolicy.Policy> learning = new ArrayList<>();
        for (LeverPolicy.Policy policy : LeverPolicy.Policy.values()) {
            if (policy.learns() && policy != LeverPolicy.Policy.TABLE) {
                learning.add(policy);
            }
        }
        MarketSpec plain = SmallMarkets.contractual(200);
        for (LeverPolicy.Policy policy : learning) {
            FirmSpec first = Parameters.with(
                    plain.firms().get(0),
                    lever(policy),
                    Parameters.with(new LeverPolicy(policy, List.of()), "every", 2));
            List<FirmSpec> firms = new ArrayList<>(plain.firms());
            firms.set(0, first);
            markets.put("policy-" + policy, SmallMarkets.withFirms(plain, firms));
        }
        return markets;
    }

    private static String lever(LeverPolicy.Policy policy) {
        return policy.moves(Lever.PROMISE) ? "promising" : policy.moves(Lever.QUALITY) ? "improving" : "pricing";
    }

    @Test
    void goesOnToTheSameBits() {
        markets().forEach((name, spec) -> {
            long[] whole = Simulation.open(spec, SEED).run().bits();
            for (int cut : CUTS) {
                Snapshot at = after(spec, cut).snapshot();
                assertThat(Simulation.restore(spec, at).run().bits())
                        .as(name + " cut after " + cut)
                        .isEqualTo(whole);
            }
        });
    }

    @Test
    void canBeCutAgainAndAgain() {
        markets().forEach((name, spec) -> {
            Simulation simulation = Simulation.open(spec, SEED);
            while (!simulation.finished()) {
                simulation.step();
                simulation = Simulation.restore(spec, simulation.snapshot());
            }
            assertThat(simulation.observations().bits())
                    .as(name)
                    .isEqualTo(Simulation.open(spec, SEED).run().bits());
        });
    }

    @Test
    void doesNotTouchTheMarketItIsTakenFromAndServesManyTimes() {
        MarketSpec spec = SmallMarkets.all().get("later-contractual");
        Simulation cut = after(spec, 6);
        Snapshot at = cut.snapshot();
        long[] once = Simulation.restore(spec, at).run().bits();
        long[] twice = Simulation.restore(spec, at).run().bits();
        assertThat(twice).isEqualTo(once).isEqualTo(cut.run().bits());
    }

    /** Compares every field of every object of both markets: whoever adds state and does not carry it is told where. */
    @Test
    void forgetsNothing() {
        markets().forEach((name, spec) -> {
            for (int cut : new int[] {1, 5, 11}) {
                Simulation whole = after(spec, cut);
                Simulation restored = Simulation.restore(spec, whole.snapshot());
                whole.step();
                restored.step();
                assertThat(State.differences(whole, restored))
                        .as(name + ", one period after a cut at " + cut
                                + ": state that is not carried; add it to carry() of its class")
                        .isEmpty();
            }
        });
    }

    /** The comparison above sees it when any one column is not carried, unless it was as at the opening. */
    @Test
    void wouldTellOfEveryColumnThatIsForgotten() {
        for (String name : List.of("later-contractual", "later-repertoire", "conduct", "segments-and-events")) {
            MarketSpec spec = SmallMarkets.all().get(name);
            Simulation whole = after(spec, 9);
            Snapshot at = whole.snapshot();
            Snapshot opening = Simulation.open(spec, SEED).snapshot();
            int noticed = 0;
            for (String column : at.columns().keySet()) {
                TreeMap<String, Object> fewer = new TreeMap<>(at.columns());
                Object forgotten = fewer.remove(column);
                if (Objects.deepEquals(forgotten, opening.columns().get(column))) {
                    continue;
                }
                Simulation lame = Simulation.restore(spec, new Snapshot(at.frame(), at.seed(), at.periods(), fewer));
                assertThat(State.differences(after(spec, 9), lame))
                        .as(name + " without " + column)
                        .isNotEmpty();
                noticed++;
            }
            assertThat(noticed).as(name).isGreaterThan(60);
        }
    }

    @Test
    void followsItsOwnSettingsFromThenOn() {
        MarketSpec spec = SmallMarkets.contractual(500);
        List<FirmSpec> firms = new ArrayList<>(spec.firms());
        firms.set(0, Parameters.with(firms.get(0), "price", 0.5));
        MarketSpec cheap = SmallMarkets.withFirms(spec, firms);
        Snapshot at = after(spec, 8).snapshot();
        long[] forked = Simulation.restore(cheap, at).run().bits();
        assertThat(forked).isNotEqualTo(Simulation.open(spec, SEED).run().bits());
        assertThat(forked).isNotEqualTo(Simulation.open(cheap, SEED).run().bits());
    }

    /** Worlds with another world before them, cut before and after the fork. */
    @Test
    void aForkIsASnapshotThatIsTakenOnTheWay() {
        SmallMarkets.all().forEach((name, spec) -> {
            List<FirmSpec> firms = new ArrayList<>(spec.firms());
            firms.set(0, Parameters.with(firms.get(0), "quality", 0.5));
            MarketSpec poor = SmallMarkets.withFirms(spec, firms);
            long[] cut =
                    Simulation.restore(poor, after(spec, 7).snapshot()).run().bits();
            MarketSpec forked = poor.after(spec, 7);
            assertThat(Simulation.open(forked, SEED).run().bits()).as(name).isEqualTo(cut);
            assertThat(spec.after(spec, 7)).isNotEqualTo(spec);
            assertThat(Simulation.open(spec.after(spec, 7), SEED).run().bits())
                    .as(name)
                    .isEqualTo(Simulation.open(spec, SEED).run().bits());
            for (int again : new int[] {3, 7, 8}) {
                assertThat(Simulation.restore(forked, after(forked, again).snapshot())
                                .run()
                                .bits())
                        .as(name + " " + again)
                        .isEqualTo(cut);
            }
        });
    }

    @Test
    void canHoldMechanismsThatWereOffBefore() {
        MarketSpec plain = SmallMarkets.all().get("segments-and-events");
        MarketSpec rich = SmallMarkets.all().get("later-contractual");
        assertThat(Simulation.restore(rich, after(plain, 6).snapshot()).run().bits())
                .isNotEmpty();
        assertThat(Simulation.restore(plain, after(rich, 6).snapshot()).run().bits())
                .isNotEmpty();
    }

    @Test
    void canRunLongerThanWasMeant() {
        MarketSpec brief = SmallMarkets.contractual(300);
        MarketSpec longer = Parameters.with(brief, "horizon", new Horizon(4, 20));
        Simulation ended = after(brief, 16);
        assertThat(Simulation.restore(longer, ended.snapshot()).run().bits())
                .isEqualTo(Simulation.open(longer, SEED).run().bits());
    }

    @Test
    void saysWhatDoesNotFit() {
        Snapshot at = after(SmallMarkets.contractual(300), 5).snapshot();
        assertThatThrownBy(() -> Simulation.restore(SmallMarkets.contractual(301), at))
                .hasMessageContaining("market.customers was 300 and would be 301");
        assertThatThrownBy(() -> Simulation.restore(
                        SmallMarkets.all().get("one-firm"),
                        after(SmallMarkets.contractual(500), 5).snapshot()))
                .hasMessageContaining("firms was [acme, birch, cedar, dune] and would be [acme]")
                .hasMessageContaining("conduct.enters");
        MarketSpec brief = Parameters.with(SmallMarkets.contractual(300), "horizon", new Horizon(4, 1));
        assertThatThrownBy(() -> Simulation.restore(
                        brief, after(SmallMarkets.contractual(300), 6).snapshot()))
                .hasMessageContaining("6 periods have run");
    }

    private static Simulation after(MarketSpec spec, int periods) {
        Simulation simulation = Simulation.open(spec, SEED);
        for (int k = 0; k < periods; k++) {
            simulation.step();
        }
        return simulation;
    }
}
