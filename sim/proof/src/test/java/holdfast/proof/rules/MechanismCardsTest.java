package holdfast.proof.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import holdfast.market.Rules;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One mechanism is one file: its card, its line in the period, its rule, its README row, its test. */
class MechanismCardsTest {
    private static final List<String> HEADINGS =
            List.of("Claim", "Equation", "Source", "Reads", "Writes", "Draws", "Off");
    /** Mechanisms whose parameters are the firms', the events' and the purchases' own in a scenario, hence no rules. */
    private static final List<String> DESCRIBED_BY_THE_SPECIFICATION =
            List.of("LeverDecision", "EventsDue", "PurchaseOccasions");

    private static final int LONGEST_FILE = 199;
    private static final List<Declarations.Type> TYPES =
            Declarations.ofMainSources().types();

    static Stream<String> mechanisms() {
        return Mechanisms.all().stream().map(JavaClass::getSimpleName);
    }

    @BeforeAll
    static void enoughMechanismsWereSeen() {
        assertThat(mechanisms())
                .as("mechanisms")
                .hasSizeGreaterThanOrEqualTo(10)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void carriesACard(String mechanism) {
        String card = card(mechanism);
        assertThat(HEADINGS.stream().filter(h -> !card.matches("(?s).*\\b" + h + ":\\s+\\S.*")))
                .as("headings missing from the card of " + mechanism)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void namesEveryColumnAndStreamItTouches(String mechanism) {
        String card = card(mechanism);
        assertThat(Mechanisms.touchedBy(mechanism).stream().filter(name -> !card.matches("(?s).*\\b" + name + "\\b.*")))
                .as("columns and streams that " + mechanism + " touches and its card does not name")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void standsOnceInThePeriod(String mechanism) {
        List<String> lines = Sources.lines(Sources.named("Period.java")).stream()
                .map(line -> line.replaceAll("//.*", "").strip())
                .filter(line -> !line.startsWith("import ") && !line.startsWith("*") && !line.startsWith("/*"))
                .filter(line -> line.matches(".*\\b" + mechanism + "\\b.*"))
                .toList();
        assertThat(lines).as("lines of Period.java that name " + mechanism).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void hasARuleAmongTheRules(String mechanism) {
        if (DESCRIBED_BY_THE_SPECIFICATION.contains(mechanism)) {
            assertThat(TYPES)
                    .filteredOn(t -> t.name().equals("Rule") && t.file().endsWith(mechanism + ".java"))
                    .as("a Rule of " + mechanism + ", which is described by the specification")
                    .isEmpty();
            return;
        }
        assertThat(Stream.of(Rules.class.getRecordComponents())
                        .map(RecordComponent::getType)
                        .filter(type -> type.getSimpleName().equals("Rule"))
                        .map(type -> type.getEnclosingClass().getSimpleName()))
                .as("mechanisms with a component in Rules")
                .containsOnlyOnce(mechanism);
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void hasARowInTheReadmeWithItsClaim(String mechanism) {
        List<String> rows = Sources.lines(Sources.ROOT.resolve("sim/market/README.md")).stream()
                .filter(line -> line.startsWith("| " + mechanism + " |"))
                .toList();
        assertThat(rows).as("README rows of " + mechanism).hasSize(1);
        String claim = card(mechanism).replaceAll("\\s+", " ").replaceAll(".*?Claim: (.*?)\\. <p>.*", "$1");
        assertThat(rows.get(0)).as("README row of " + mechanism).contains(claim);
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void hasATestOfItsOwn(String mechanism) {
        assertThat(Sources.TEST.stream().filter(f -> f.endsWith(mechanism + "Test.java")))
                .as("files " + mechanism + "Test.java")
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void fitsOnFewScreens(String mechanism) {
        assertThat(Sources.lines(Sources.named(mechanism + ".java")))
                .as(mechanism)
                .hasSizeLessThanOrEqualTo(LONGEST_FILE);
    }

    @Test
    void thePeriodIsOnePage() {
        assertThat(Sources.lines(Sources.named("Period.java")).stream().filter(line -> !line.startsWith("import ")))
                .hasSizeLessThan(200);
    }

    private static String card(String mechanism) {
        String doc = TYPES.stream()
                .filter(t -> t.topLevel() && t.file().equals(Sources.named(mechanism + ".java")))
                .findFirst()
                .orElseThrow()
                .doc();
        assertThat(doc).as("docstring of " + mechanism).isNotNull();
        return doc;
    }
}
