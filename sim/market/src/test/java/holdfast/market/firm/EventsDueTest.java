package holdfast.market.firm;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;
import org.junit.jupiter.api.Test;

class EventsDueTest {
    private static double price(EventSpec.Change change, double value, Integer until, String firm, int periods) {
        MarketSpec spec = Specs.event(
                Specs.market(1, 10, Specs.firm("a", "price", 1.0), Specs.firm("b", "price", 2.0)),
                new EventSpec("e", 3, until, firm, Lever.PRICE, change, value));
        Firms firms = new Firms(spec.firms(), spec.market().period());
        Clock clock = new Clock(1, spec.market().period(), spec.horizon());
        for (int t = 1; t < periods; t++) {
            clock.advance();
        }
        new LeverDecision(spec.firms()).apply(firms, clock);
        new EventsDue(spec.events(), spec.firms()).apply(firms, clock);
        return firms.get(Lever.PRICE, 1);
    }

    @Test
    void itActsFromItsPeriodUntilItsEnd() {
        assertThat(price(EventSpec.Change.SET, 5, 5, "b", 2)).isEqualTo(2);
        assertThat(price(EventSpec.Change.SET, 5, 5, "b", 3)).isEqualTo(5);
        assertThat(price(EventSpec.Change.SET, 5, 5, "b", 4)).isEqualTo(5);
        assertThat(price(EventSpec.Change.SET, 5, 5, "b", 5)).isEqualTo(2);
        assertThat(price(EventSpec.Change.SET, 5, null, "b", 10)).isEqualTo(5);
    }

    @Test
    void itSetsAddsOrMultipliesAndIsClipped() {
        assertThat(price(EventSpec.Change.ADD, 0.5, null, "b", 4)).isEqualTo(2.5);
        assertThat(price(EventSpec.Change.MULTIPLY, 1.1, null, "b", 9))
                .as("not again each period")
                .isEqualTo(2.2);
        assertThat(price(EventSpec.Change.ADD, -5, null, "b", 4)).isZero();
        assertThat(price(EventSpec.Change.MULTIPLY, 1000, null, "b", 4)).isEqualTo(1000);
    }

    @Test
    void withoutAFirmItActsOnAllAndElseOnThatOne() {
        assertThat(price(EventSpec.Change.SET, 5, null, null, 4)).isEqualTo(5);
        assertThat(price(EventSpec.Change.SET, 5, null, "a", 4)).isEqualTo(2);
    }
}
