package holdfast.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.MarketSpec;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario's hash is that of its meaning; what came later and is left at its default does not enter it. */
class FingerprintTest {
    private static final String CLAIM = TestFiles.SMALL + """
            arms: [{name: base}]
            expect:
              - {claim: x, metric: nps, scale: level, is: above%s}
            """;

    @TempDir
    Path folder;

    private String hash(String text) {
        return TestFiles.valid(TestFiles.write(folder, "small.yaml", text)).hash();
    }

    @Test
    void aDefaultWrittenOutChangesNothing() {
        assertThat(hash(TestFiles.SMALL.replace("- name: bolt", "- {name: bolt, price: 1}")))
                .isEqualTo(hash(TestFiles.SMALL))
                .isNotEqualTo(hash(TestFiles.SMALL.replace("- name: bolt", "- {name: bolt, price: 2}")));
    }

    @Test
    void whatCameLaterEntersOnlyWhereItIsUsed() {
        assertThat(hash(CLAIM.formatted(", why: because"))).isNotEqualTo(hash(CLAIM.formatted("")));
    }

    @Test
    void allThatCameLaterHasADefault() {
        List<String> required = new ArrayList<>();
        visit(MarketSpec.class, new TreeSet<>(), required);
        assertThat(required).isEmpty();
    }

    private static void visit(Class<?> type, TreeSet<String> seen, List<String> required) {
        if (type == null || !type.isRecord() || !seen.add(type.getName())) {
            return;
        }
        for (Descriptor d : Parameters.of(type.asSubclass(Record.class))) {
            if (d.about().later() && d.required()) {
                required.add(type.getSimpleName() + "." + d.name());
            }
            visit(d.type(), seen, required);
            visit(d.element(), seen, required);
        }
    }
}
