package holdfast.proof.luck;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import holdfast.market.draw.DrawAudit;
import holdfast.market.draw.Draws;
import holdfast.proof.ChildJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No two decisions share an address: the auditor watches every draw of markets in which every mechanism is on. */
class StreamAuditTest {
    private static final List<String> AUDIT = List.of("-Dholdfast.audit=true");

    private static final List<String> SEEN = ChildJvm.run(AUDIT, AuditedMarkets.class);

    @Test
    void noAddressIsDrawnFromTwoPlaces() {
        assertThat(of(SEEN, "shared ")).isEmpty();
        int addresses = Integer.parseInt(of(SEEN, "addresses ").get(0));
        System.out.println("stream auditor: " + addresses + " addresses from "
                + of(SEEN, "place ").size() + " places, none shared");
        assertThat(addresses).isGreaterThan(10_000);
    }

    @Test
    void everyClassThatDrawsWasSeenDrawing() {
        String places = String.join("\n", of(SEEN, "place "));
        JavaClasses market = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("holdfast.market");
        List<String> drawing = market.stream()
                .filter(c -> !c.isEquivalentTo(Draws.class) && !c.isEquivalentTo(DrawAudit.class))
                .filter(c -> c.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Draws.class)
                                && (call.getName().equals("of")
                                        || call.getName().equals("keyed"))))
                .map(c -> c.getName())
                .toList();
        assertThat(drawing).hasSizeGreaterThan(5);
        assertThat(drawing).allMatch(c -> places.contains(c + "#"), "was seen drawing");
    }

    @Test
    void aSharedAddressIsNoticed() {
        assertThat(of(ChildJvm.run(AUDIT, AuditedMarkets.class, "mistake"), "shared "))
                .filteredOn(pair -> pair.contains("AuditedMarkets#main"))
                .hasSize(1);
    }

    private static List<String> of(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }
}
