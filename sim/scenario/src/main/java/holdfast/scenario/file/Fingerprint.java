package holdfast.scenario.file;

import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Arm;
import holdfast.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** SHA-256 of what a scenario means, whatever way it was written. */
final class Fingerprint {
    private final StringBuilder text = new StringBuilder("holdfast scenario 1\n");

    private Fingerprint() {}

    static String of(Scenario scenario) {
        Fingerprint print = new Fingerprint();
        print.add("name", scenario.name());
        print.add("question", scenario.question());
        print.add("baseline", scenario.baseline());
        print.add("experiment", scenario.experiment());
        print.add("expect", scenario.expect());
        print.add("covers", scenario.covers());
        print.add("sources", scenario.sources());
        print.add("design", scenario.design());
        for (Arm arm : scenario.arms()) {
            print.add("arm", arm.name());
            print.add("about", arm.about());
            print.add("world", arm.spec());
        }
        return print.digest();
    }

    private void add(String path, Object value) {
        if (value instanceof Record record) {
            List<Descriptor> all = Parameters.of(record.getClass());
            for (int k = 0; k < all.size(); k++) {
                Object part = Parameters.get(record, k);
                if (!all.get(k).about().later()
                        || !Objects.equals(part, all.get(k).defaultValue())) {
                    add(path + "." + all.get(k).name(), part);
                }
            }
        } else if (value instanceof List<?> list) {
            text.append(path).append('#').append(list.size()).append('\n');
            list.forEach(element -> add(path + "[]", element));
        } else if (value != null) {
            String written = value instanceof Number number ? NumberText.of(number) : value.toString();
            text.append(path)
                    .append('=')
                    .append(written.length())
                    .append(':')
                    .append(written)
                    .append('\n');
        }
    }

    private String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
