package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.MarketSpec;
import holdfast.market.RandomSpecs;
import holdfast.market.Specs;
import holdfast.market.observe.Observations;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;
import holdfast.market.spec.MarketType;
import holdfast.market.spec.NetworkSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same customer meets the same luck in every world: worlds differ only by what was changed, and only from then on. */
class SameLuckTest {
    @Test
    void theSameSpecificationAndSeedGiveTheSameBits() {
        RandomSpecs.each(4, 20, spec -> assertThat(Raw.of(spec, 11)).isEqualTo(Raw.of(spec, 11)));
    }

    @Test
    void anotherSeedGivesOtherBits() {
        MarketSpec spec = Specs.market(500, 5, Specs.firm("a"), Specs.firm("b"));
        assertThat(Raw.of(spec, 11)).isNotEqualTo(Raw.of(spec, 12));
    }

    @Test
    void anEventChangesNothingBeforeItsPeriod() {
        RandomSpecs.each(5, 16, SameLuckTest::beforeTheEvent);
    }

    private static void beforeTheEvent(MarketSpec spec) {
        for (Lever lever : List.of(Lever.PRICE, Lever.QUALITY, Lever.REACH)) {
            int at = 2;
            EventSpec event = new EventSpec("e", at, null, null, lever, EventSpec.Change.MULTIPLY, 0.5);
            Observations with = Simulation.open(Specs.event(spec, event), 9).run();
            Observations without = Simulation.open(spec, 9).run();
            int before = spec.horizon().warmUp() + at - 1;
            assertThat(Raw.first(with, before)).isEqualTo(Raw.first(without, before));
        }
    }

    @Test
    void anEventChangesSomethingFromItsPeriodOn() {
        MarketSpec spec = Specs.market(500, 6, Specs.firm("a"), Specs.firm("b"));
        EventSpec event = new EventSpec("e", 3, 4, "a", Lever.PRICE, EventSpec.Change.ADD, 0.25);
        Observations with = Simulation.open(Specs.event(spec, event), 9).run();
        Observations without = Simulation.open(spec, 9).run();
        assertThat(Raw.first(with, 3)).isNotEqualTo(Raw.first(without, 3));
    }

    @Test
    void aScheduleThatDiffersLateLeavesEarlyPeriodsAlone() {
        MarketSpec base = Specs.market(400, 8, Specs.firm("a"), Specs.firm("b"));
        LeverPolicy later = new LeverPolicy(LeverPolicy.Policy.SCHEDULE, List.of(new LeverPolicy.Step(5, 1.5)));
        MarketSpec arm = Specs.market(400, 8, Specs.firm("a", "pricing", later), Specs.firm("b"));
        Observations one = Simulation.open(base, 1).run();
        Observations other = Simulation.open(arm, 1).run();
        assertThat(Raw.first(one, 4)).isEqualTo(Raw.first(other, 4));
        assertThat(Raw.first(one, 5)).isNotEqualTo(Raw.first(other, 5));
    }

    @Test
    void longerHorizonsBeginAlike() {
        MarketSpec brief = Specs.market(400, 4, Specs.firm("a"), Specs.firm("b"));
        MarketSpec longer = Specs.with(brief, "horizon", new Horizon(0, 9));
        Observations all = Simulation.open(longer, 1).run();
        assertThat(Raw.first(all, 4)).isEqualTo(Raw.of(brief, 1));
    }

    /** Prices are such that sums of them are exact in any order. */
    @ParameterizedTest
    @EnumSource(MarketType.class)
    void theOrderOfFirmsDoesNotMatter(MarketType type) {
        List<FirmSpec> firms = new ArrayList<>(List.of(
                Specs.firm("a", "price", 1.0, "quality", 0.8, "initialShare", 1.0),
                Specs.firm("b", "price", 1.25, "quality", 0.7, "initialShare", 3.0),
                Specs.firm("c", "price", 0.75, "quality", 0.6, "initialShare", 2.0),
                Specs.firm("d", "price", 1.5, "quality", 0.9, "initialShare", 1.0)));
        MarketSpec spec = Specs.with(
                Specs.market(900, 15, firms.toArray(FirmSpec[]::new)),
                "market.type",
                type,
                "market.network.type",
                NetworkSpec.Type.RANDOM);
        Observations one = Simulation.open(spec, 6).run();
        Collections.reverse(firms);
        Observations other =
                Simulation.open(Specs.with(spec, "firms", firms), 6).run();
        for (String name : List.of("a", "b", "c", "d", Observations.NONE)) {
            assertThat(Raw.ofFirm(other, name)).as("firm %s", name).isEqualTo(Raw.ofFirm(one, name));
        }
    }

    @ParameterizedTest
    @EnumSource(MarketType.class)
    void aFirmThatNobodyKnowsChangesNothingForOthers(MarketType type) {
        MarketSpec spec = Specs.rules(
                Specs.with(
                        Specs.market(700, 12, Specs.firm("a", "reach", 0.3), Specs.firm("b", "reach", 0.2)),
                        "market.type",
                        type),
                "demography.awareness",
                0.0,
                "demography.involuntaryExit",
                0.02);
        List<FirmSpec> more = new ArrayList<>(spec.firms());
        more.add(Specs.firm("ghost", "reach", 0.0, "initialShare", 0.0, "price", 1.0));
        Observations one = Simulation.open(spec, 6).run();
        Observations other = Simulation.open(Specs.with(spec, "firms", more), 6).run();
        for (String name : List.of("a", "b")) {
            assertThat(Raw.ofFirm(other, name)).as("firm %s", name).isEqualTo(Raw.ofFirm(one, name));
            assertThat(Raw.metricsOf(other, name)).isEqualTo(Raw.metricsOf(one, name));
        }
        assertThat(Raw.ofFirm(other, "ghost")).containsOnly(0L);
    }
}
