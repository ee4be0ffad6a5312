package holdfast.proof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.stats.Verdict;
import holdfast.lab.study.Study;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shipped scenario, run small and compared with its committed result, and in the slow profile run in full with all its
 * claims judged. Renew on purpose with {@code -Dholdfast.golden=renew}.
 */
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
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("all")
    void supportsItsClaimsInFullOrSaysWhyNot(Reference reference) throws IOException {
        Study study = reference.full();
        if (Reference.renewalIsAsked()) {
            reference.renew("full.properties", COMMAND + " -Pslow", study);
            reference.renewVerdicts(study.verdicts());
        }
        assertThat(reference.committed("full.properties")).containsEntry("resultHash", study.resultHash());
        assertThat(study.verdicts())
                .allSatisfy(v -> assertThat(v.outcome())
                        .as(v.claim())
                        .isEqualTo(
                                reference.doubted(v.claim())
                                        ? Verdict.Outcome.NOT_SUPPORTED
                                        : Verdict.Outcome.SUPPORTED));
    }
}
