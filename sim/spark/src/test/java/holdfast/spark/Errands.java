package holdfast.spark;

import java.util.function.Function;

/** Work for tests: what an errand says is done. */
public final class Errands implements Function<byte[][], byte[]> {
    @Override
    public byte[] apply(byte[][] input) {
        byte[] errand = input[1];
        return switch (new String(errand, java.nio.charset.StandardCharsets.UTF_8)) {
            case "throw" -> throw new IllegalStateException("poisoned");
            case "overflow" -> overflow(errand);
            case "halt" -> {
                Runtime.getRuntime().halt(1);
                yield errand;
            }
            default -> errand;
        };
    }

    private static byte[] overflow(byte[] errand) {
        return overflow(errand).clone();
    }
}
