package holdfast.proof.luck;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.MarketSpec;
import holdfast.market.Rules;
import holdfast.market.customer.Demography;
import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Observations;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.MarketType;
import holdfast.market.spec.SegmentSpec;
import holdfast.proof.SmallMarkets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same luck in every world: what does not concern a customer does not change a bit of what happens to the customer. */
class SameLuckTest {
    private static final long SEED = 7;
    private static final int CUSTOMERS = 800;

    @ParameterizedTest
    @EnumSource(MarketType.class)
    void identicalArmsDifferByExactlyNothing(MarketType type) {
        MarketSpec spec = SmallMarkets.settings(SmallMarkets.contractual(CUSTOMERS), "type", type);
        assertThat(raw(spec, 1)).isEqualTo(raw(SmallMarkets.withFirms(spec, spec.firms()), 1));
        assertThat(raw(spec, 1)).isNotEqualTo(raw(spec, 2));
    }

    @ParameterizedTest
    @EnumSource(MarketType.class)
    void aFirmThatNobodyKnowsChangesNothingForTheOthers(MarketType type) {
        MarketSpec spec = SmallMarkets.settings(nobodyKnowsAFirmFromTheStart(), "type", type);
        for (int place = 0; place <= spec.firms().size(); place++) {
            List<FirmSpec> more = new ArrayList<>(spec.firms());
            more.add(place, unknown());
            List<Long> others = rawWithoutFirm(SmallMarkets.withFirms(spec, more), place);
            assertThat(others.equals(raw(spec, 1)))
                    .as("the same bits with the unknown firm in place " + place)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(MarketType.class)
    void segmentsThatDifferInNothingAreTheSameAsOne(MarketType type) {
        MarketSpec spec = SmallMarkets.settings(SmallMarkets.contractual(CUSTOMERS), "type", type);
        List<SegmentSpec> halves = List.of(alike("left", 0.5), alike("right", 0.3), alike("middle", 0.2));
        assertThat(raw(SmallMarkets.withSegments(spec, halves), 1).equals(raw(spec, 1)))
                .as("the same bits")
                .isTrue();
    }

    @Test
    void sixReplicationsAreTheFirstOfThirty() {
        List<Long> six = seeds(6);
        List<Long> thirty = seeds(30);
        assertThat(thirty.subList(0, 6)).isEqualTo(six);
        assertThat(thirty).doesNotHaveDuplicates();
    }

    private static List<Long> seeds(int replications) {
        List<Long> seeds = new ArrayList<>();
        for (int r = 1; r <= replications; r++) {
            seeds.add(Draws.replicationSeed(SEED, r));
        }
        return seeds;
    }

    private static SegmentSpec alike(String name, double share) {
        return new SegmentSpec(name, share, 1, 1, 1, 1, 1, 1, 1, 1);
    }

    private static MarketSpec nobodyKnowsAFirmFromTheStart() {
        MarketSpec spec = SmallMarkets.contractual(CUSTOMERS);
        Rules rules = spec.market().rules();
        Demography.Rule demography = Parameters.with(rules.demography(), "awareness", 0.0);
        return SmallMarkets.settings(spec, "rules", Parameters.with(rules, "demography", demography));
    }

    /** A firm without advertising and without customers, hence without anybody who could talk of it; its price is the mean of the others. */
    private static FirmSpec unknown() {
        FirmSpec firm = SmallMarkets.firm("zenith", 0.95, 0.99, 1, 0);
        return Parameters.with(firm, "initialShare", 0.0);
    }

    private static List<Long> raw(MarketSpec spec, int replication) {
        List<Long> raw = new ArrayList<>();
        run(spec, replication).forEachRaw(raw::add);
        return raw;
    }

    private static Observations run(MarketSpec spec, int replication) {
        return Simulation.open(spec, Draws.replicationSeed(SEED, replication)).run();
    }

    private static List<Long> rawWithoutFirm(MarketSpec spec, int firm) {
        List<Long> all = raw(spec, 1);
        int fields = Observations.HASHED.size();
        int rows = spec.firms().size() + 1;
        List<Long> rest = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            if (k / fields % rows != firm) {
                rest.add(all.get(k));
            }
        }
        return rest;
    }
}
