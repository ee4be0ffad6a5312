package holdfast.market.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordOfMouthTest {
    @Test
    void theWeightIsBounded() {
        assertThat(WordOfMouth.weight(0.04f, 1f)).isEqualTo(0.04f);
        assertThat(WordOfMouth.weight(0.04f, 0.5f)).isEqualTo(0.02f);
        assertThat(WordOfMouth.weight(1f, 2f)).isEqualTo(0.5f);
        assertThat(WordOfMouth.weight(0f, 2f)).isZero();
    }

    /** Everybody says the same of firm b; only customer 0 listens with an open mind. */
    private static SmallMarket hearing(int topic, float opinion, Object... more) {
        Object[] rules = Stream.concat(
                        Stream.of(
                                "wordOfMouth.contacts",
                                1,
                                "wordOfMouth.rate",
                                0.1,
                                "wordOfMouth.trustRate",
                                0.2,
                                "wordOfMouth.awareness",
                                1.0,
                                "learning.uncertainty",
                                0.1,
                                "trust.start",
                                0.75),
                        Stream.of(more))
                .toArray();
        SmallMarket m = SmallMarket.contractual(rules);
        for (int i = 0; i < 8; i++) {
            m.customers.told[i] = topic < 0 ? Message.SILENCE : Message.pack(topic, opinion, 0.25f, 1f);
            for (int g = 0; g < 2; g++) {
                m.customers.expectation[m.customers.belief(i, g)] = 0.5f;
                m.customers.trust[m.customers.belief(i, g)] = 0.75f;
                m.customers.uncertainty[m.customers.belief(i, g)] = i == 0 ? 0.1f : 0f;
            }
            m.customers.loyalty[i] = 0.4f;
        }
        m.customers.aware[0] = 1;
        return m.run(WordOfMouth.class);
    }

    @Test
    void anOpinionMovesExpectationTrustAndAwareness() {
        SmallMarket m = hearing(1, 0.9f);
        assertThat(m.customers.expectation[m.customers.belief(0, 1)]).isCloseTo(0.5f + 0.1f * 0.4f, within(1e-5f));
        assertThat(m.customers.trust[m.customers.belief(0, 1)]).isCloseTo(0.75f - 0.2f * 0.5f, within(1e-5f));
        assertThat(m.customers.aware[0]).isEqualTo(3);
        assertThat(m.customers.expectation[m.customers.belief(0, 0)]).isEqualTo(0.5f);
        assertThat(m.customers.expectation[m.customers.belief(1, 1)])
                .as("who is certain")
                .isEqualTo(0.5f);
    }

    @Test
    void badNewsOfTheOwnProviderIsTakenWithSaltByTheLoyal() {
        assertThat(expectation(hearing(0, 0.1f), 0)).isCloseTo(0.5f - 0.6f * 0.1f * 0.4f, within(1e-5f));
        assertThat(expectation(hearing(0, 0.9f), 0)).isCloseTo(0.5f + 0.1f * 0.4f, within(1e-5f));
    }

    @Test
    void withoutContactsRatesOrVoiceNothingIsHeard() {
        assertThat(hearing(1, 0.9f, "wordOfMouth.contacts", 0).customers.aware[0])
                .isEqualTo(1);
        SmallMarket deaf =
                hearing(1, 0.9f, "wordOfMouth.rate", 0.0, "wordOfMouth.trustRate", 0.0, "wordOfMouth.awareness", 0.0);
        assertThat(deaf.customers.expectation[deaf.customers.belief(0, 1)]).isEqualTo(0.5f);
        assertThat(deaf.customers.trust[deaf.customers.belief(0, 1)]).isEqualTo(0.75f);
        assertThat(deaf.customers.aware[0]).isEqualTo(1);
        assertThat(expectation(hearing(-1, 0f), 1)).as("silence").isEqualTo(0.5f);
    }

    private static float expectation(SmallMarket m, int firm) {
        return m.customers.expectation[m.customers.belief(0, firm)];
    }
}
