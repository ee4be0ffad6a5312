package holdfast.proof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.stats.Verdict;
import holdfast.lab.study.Study;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shipped scenario, run small and compared with its committed result, and in the slow profile run in full with all its
 * claims judged, once more under another seed. Renew on purpose with {@code -Dholdfast.golden=renew}. Runs come first, so that what they renew is
 * there when it is compared.
 */
@TestMethodOrder(OrderAnnotation.class)
class ShippedScenariosTest {
    private static final String COMMAND =
            "mvn -pl sim/proof -am test -Dtest=ShippedScenariosTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dholdfast.golden=renew";

    static Stream<Reference> all() {
        return Reference.all();
    }

    @Test
    void thereAreScenarios() {
        assertThat(Reference.all()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void namesAreUniqueAcrossFolders() {
        assertThat(Reference.all().map(Reference::toString)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void runsSmallToTheCommittedHash(Reference reference) throws IOException {
        Study study = reference.quick();
        if (Reference.renewalIsAsked()) {
            reference.renew("quick.properties", COMMAND, study);
        }
        assertThat(study.failures()).isEmpty();
        assertThat(reference.committed("quick.properties"))
                .as("renew it with: " + COMMAND)
                .containsEntry("scenarioHash", reference.scenarioHash())
                .containsEntry("resultHash", study.resultHash());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theCommittedVerdictsBelongToTheScenarioAsItIs(Reference reference) throws IOException {
        assertThat(reference.committed("full.properties"))
                .as("renew it with: " + COMMAND + " -Pslow")
                .containsEntry("scenarioHash", reference.scenarioHash());
        assertThat(reference.committed("another-seed.properties"))
                .as("renew it with: " + COMMAND + " -Pslow")
                .containsEntry("scenarioHash", reference.scenarioHash());
    }

    @Tag("slow")
    @Order(1)
    @ParameterizedTest
    @MethodSource("all")
    void supportsItsClaimsInFullOrSaysWhyNot(Reference reference) throws IOException {
        Study study = reference.full();
        if (Reference.renewalIsAsked()) {
            reference.renew("full.properties", COMMAND + " -Pslow", study);
            reference.renewVerdicts("verdicts.csv", study.verdicts());
        }
        assertThat(reference.committed("full.properties")).containsEntry("resultHash", study.resultHash());
        assertThat(study.verdicts())
                .allSatisfy(v -> assertThat(v.outcome() == Verdict.Outcome.SUPPORTED)
                        .as(v.claim() + ": " + v.outcome().text() + ", and 'why' is "
                                + (reference.doubted(v.claim()) ? "given" : "not given"))
                        .isNotEqualTo(reference.doubted(v.claim())));
    }

    /** What turns with the seed is not hidden: scenarios/README.md lists it. */
    @Tag("slow")
    @Order(2)
    @ParameterizedTest
    @MethodSource("all")
    void givesTheCommittedVerdictsUnderAnotherSeed(Reference reference) throws IOException {
        long start = System.nanoTime();
        Study study = reference.underAnotherSeed();
        long seconds = Math.round((System.nanoTime() - start) / 1e9);
        if (Reference.renewalIsAsked()) {
            reference.renew("another-seed.properties", COMMAND + " -Pslow", study, "seconds=" + Math.max(1, seconds));
            reference.renewVerdicts("another-seed.csv", study.verdicts());
        }
        assertThat(study.failures()).isEmpty();
        assertThat(reference.committed("another-seed.properties"))
                .as("renew it with: " + COMMAND + " -Pslow")
                .containsEntry("scenarioHash", reference.scenarioHash())
                .containsEntry("resultHash", study.resultHash());
    }
}
