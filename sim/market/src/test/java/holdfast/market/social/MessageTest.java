package holdfast.market.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MessageTest {
    @Test
    void everythingComesBackToItsPrecision() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 50_000; n++) {
            int topic = random.nextInt(64);
            float opinion = (float) random.nextDouble();
            float trust = (float) random.nextDouble();
            float intensity = (float) random.nextDouble(0, 2);
            long message = Message.pack(topic, opinion, trust, intensity);
            assertThat(Message.topic(message)).isEqualTo(topic);
            assertThat(Math.abs(Message.opinion(message) - opinion) < 1.01 / 65535 / 2)
                    .isTrue();
            assertThat(Math.abs(Message.trust(message) - trust) < 1.01 / 65535 / 2)
                    .isTrue();
            assertThat(Math.abs(Message.intensity(message) - intensity) < 1.01 / 32767 / 2)
                    .isTrue();
        }
    }

    @Test
    void theEndsOfTheRangesFit() {
        long message = Message.pack(63, 1f, 1f, 2f);
        assertThat(Message.topic(message)).isEqualTo(63);
        assertThat(Message.opinion(message)).isCloseTo(1f, within(1e-6f));
        assertThat(Message.trust(message)).isCloseTo(1f, within(1e-6f));
        assertThat(Message.intensity(message)).isCloseTo(2f, within(1e-6f));
        assertThat(Message.opinion(Message.pack(0, 0, 0, 0))).isZero();
    }

    @Test
    void silenceHasNoTopic() {
        assertThat(Message.topic(Message.SILENCE)).isEqualTo(-1);
        assertThat(Message.pack(0, 0, 0, 0)).isNotEqualTo(Message.SILENCE);
    }
}
