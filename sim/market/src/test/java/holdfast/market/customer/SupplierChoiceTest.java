package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.engine.SmallMarket;
import holdfast.market.observe.Reason;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SupplierChoiceTest {
    /** No luck and no taste: the better offer is taken for sure. */
    private static final Object[] PLAIN = {
        "taste.off",
        true,
        "choice.noiseScale",
        0.0,
        "utility.price",
        2.0,
        "utility.quality",
        0.0,
        "utility.trust",
        0.0,
        "utility.uncertainty",
        0.0,
        "utility.loyalty",
        0.0,
        "choice.outside",
        -1000.0,
        "referencePrice.off",
        true
    };

    private static SmallMarket choosing(Object... more) {
        SmallMarket m = SmallMarket.contractual(
                Stream.concat(Stream.of(PLAIN), Stream.of(more)).toArray());
        Arrays.fill(m.e().happened, Encounters.RECONSIDERED);
        return m;
    }

    @Test
    void theCheaperFirmIsChosenAndItsPricePaid() {
        SmallMarket m = choosing();
        m.customers.provider[0] = 1;
        m.run(SupplierChoice.class);
        assertThat(m.e().firm[0]).isEqualTo((byte) 0);
        assertThat(m.e().left[0]).isEqualTo((byte) 1);
        assertThat(m.e().paid[0]).isEqualTo(1f);
        assertThat(m.customers.lastPaid[0]).isEqualTo(1f);
        assertThat(Reason.values()[m.e().reason[0]]).isEqualTo(Reason.PRICE);
        assertThat(m.e().left[1]).isEqualTo(Customers.NONE);
    }

    @Test
    void whoDoesNotCompareStays() {
        SmallMarket m = choosing();
        m.customers.provider[0] = 1;
        m.e().happened[0] = 0;
        m.run(SupplierChoice.class);
        assertThat(m.e().firm[0]).isEqualTo((byte) 1);
        assertThat(m.e().paid[0]).isEqualTo(1.25f);
    }

    @Test
    void aFirmThatIsNotKnownIsNotChosen() {
        SmallMarket m = choosing();
        m.customers.provider[0] = Customers.NONE;
        m.customers.aware[0] = 2;
        m.run(SupplierChoice.class);
        assertThat(m.e().firm[0]).isEqualTo((byte) 1);
    }

    @Test
    void theSwitchingCostHoldsAsLongAsItIsGreaterThanTheAdvantage() {
        for (float cost : new float[] {0.4f, 0.6f}) {
            SmallMarket m = choosing();
            m.customers.provider[0] = 1;
            m.e().switchingCost[0] = cost;
            m.run(SupplierChoice.class);
            assertThat(m.e().firm[0]).isEqualTo((byte) (cost < 0.5 ? 0 : 1));
        }
    }

    @Test
    void loyaltyHoldsToo() {
        for (float loyalty : new float[] {0.2f, 0.3f}) {
            SmallMarket m = choosing("utility.loyalty", 2.0);
            m.customers.provider[0] = 1;
            m.customers.loyalty[0] = loyalty;
            m.run(SupplierChoice.class);
            assertThat(m.e().firm[0]).isEqualTo((byte) (loyalty < 0.25 ? 0 : 1));
        }
    }

    @Test
    void noFirmIsChosenWhereThatIsBestUnlessOneMustBe() {
        SmallMarket m = choosing("choice.outside", 50.0);
        m.run(SupplierChoice.class);
        assertThat(m.e().firm[0]).isEqualTo(Customers.NONE);
        assertThat(m.e().left[0]).isEqualTo((byte) 0);
        SmallMarket must = choosing("choice.outside", 50.0, "choice.outsideOption", false);
        must.run(SupplierChoice.class);
        assertThat(must.e().firm[0]).isEqualTo((byte) 0);
    }

    @Test
    void aFirmSwornOffIsOutOfTheQuestion() {
        SmallMarket m = choosing("grievance.grave", 0.8, "utility.grievance", 0.0);
        m.customers.grievance[0] = 0.9f;
        m.run(SupplierChoice.class);
        assertThat(m.e().firm[0]).isEqualTo((byte) 1);
    }

    @Test
    void offNobodyChanges() {
        SmallMarket m = choosing("choice.off", true);
        m.customers.provider[0] = 1;
        m.customers.provider[1] = Customers.NONE;
        m.run(SupplierChoice.class);
        assertThat(m.e().firm[0]).isEqualTo((byte) 1);
        assertThat(m.e().firm[1]).isEqualTo(Customers.NONE);
    }

    @Test
    void inRepertoireMarketsOnlyThoseWithAnOccasionBuy() {
        SmallMarket m = SmallMarket.repertoire(PLAIN);
        m.e().occasions[0] = 0;
        m.run(SupplierChoice.class);
        assertThat(m.e().firm[0]).isEqualTo(Customers.NONE);
        assertThat(m.e().firm[1]).isEqualTo((byte) 0);
    }
}
