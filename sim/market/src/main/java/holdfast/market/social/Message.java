package holdfast.market.social;

import holdfast.market.number.FloatMath;

/**
 * What one customer tells others, packed in one word so that hearing costs one read: topic (8 bits, 0: silent), opinion and
 * trust (16 bits each, steps of 1/65535), intensity (16 bits, 0 to 2).
 */
final class Message {
    static final long SILENCE = 0;

    /** Steps of opinion and of trust: 16 bits. */
    private static final float FINE = 65535f;
    /** Steps of intensity for each unit: 16 bits from 0 to 2. */
    private static final float COARSE = 32767.5f;

    private Message() {}

    static long pack(int topic, float opinion, float trust, float intensity) {
        return (topic + 1)
                | (long) (int) (opinion * FINE + 0.5f) << 8
                | (long) (int) (trust * FINE + 0.5f) << 24
                | (long) (int) (intensity * COARSE + 0.5f) << 40;
    }

    /** The firm talked about, −1 if silent. */
    static int topic(long message) {
        return (int) (message & 0xff) - 1;
    }

    static float opinion(long message) {
        return FloatMath.ofWhole((int) (message >>> 8) & 0xffff) * (1f / FINE);
    }

    static float trust(long message) {
        return FloatMath.ofWhole((int) (message >>> 24) & 0xffff) * (1f / FINE);
    }

    static float intensity(long message) {
        return FloatMath.ofWhole((int) (message >>> 40) & 0xffff) * (1f / COARSE);
    }
}
