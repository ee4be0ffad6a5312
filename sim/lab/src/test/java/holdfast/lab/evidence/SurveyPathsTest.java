package holdfast.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import holdfast.lab.evidence.Finding.Outcome;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.StudyOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths of answers that were made by known paths, and surveys that are not there or not as they should be. */
class SurveyPathsTest {
    @TempDir
    Path folder;

    /** Quality .6 of expectation; satisfaction .5 of quality and .3 of image; loyalty .7 of satisfaction. */
    private static double[][] made(int people) {
        Random random = new Random(5);
        double[][] answers = new double[7][people];
        for (int i = 0; i < people; i++) {
            double image = random.nextGaussian();
            double expectation = random.nextGaussian();
            double quality = 0.6 * expectation + 0.8 * random.nextGaussian();
            double value = random.nextGaussian();
            double satisfaction = 0.5 * quality + 0.3 * image + StrictMath.sqrt(1 - 0.34) * random.nextGaussian();
            double complaints = random.nextGaussian();
            double loyalty = 0.7 * satisfaction + StrictMath.sqrt(0.51) * random.nextGaussian();
            double[] all = {image, expectation, quality, value, satisfaction, complaints, loyalty};
            for (int a = 0; a < all.length; a++) {
                answers[a][i] = 5 + 2 * all[a];
            }
        }
        return answers;
    }

    @Test
    void pathsAreThoseByWhichAnswersWereMade() {
        SurveyPaths paths = SurveyPaths.of(made(20_000));
        assertThat(path(paths, "expectation to quality")).isCloseTo(0.6, within(0.03));
        assertThat(path(paths, "quality to satisfaction")).isCloseTo(0.5, within(0.03));
        assertThat(path(paths, "image to satisfaction")).isCloseTo(0.3, within(0.03));
        assertThat(path(paths, "value to satisfaction")).isCloseTo(0, within(0.03));
        assertThat(path(paths, "satisfaction to loyalty")).isCloseTo(0.7, within(0.03));
        assertThat(paths.direct()).isCloseTo(0, within(0.03));
        assertThat(paths.total()).as("0.6 · 0.5").isCloseTo(0.3, within(0.03));
        assertThat(paths.explained()[0]).isCloseTo(0.34, within(0.03));
        assertThat(paths.explained()[1]).isCloseTo(0.49, within(0.03));
    }

    private static double path(SurveyPaths paths, String label) {
        return paths.values()[paths.labels().indexOf(label)];
    }

    private Workshop workshop() {
        return new Workshop(
                folder.resolve("cases"),
                Path.of("../../scenarios"),
                folder,
                true,
                1,
                StudyOptions.threads(2),
                Simulator.ENGINE);
    }

    @Test
    void withoutSurveysNothingIsCountedAndAMistakeInOneIsShown() throws IOException {
        assertThat(new CustomerSurveys().findings(workshop()))
                .hasSize(5)
                .allSatisfy(f -> assertThat(f.outcome()).isEqualTo(Outcome.NO_DATA));
        Files.writeString(folder.resolve("ecsi_mobile_survey.csv"), "CUSA1,CUSL1\n7,8\n5,6\n");
        assertThatThrownBy(() -> new CustomerSurveys().findings(workshop()))
                .isInstanceOf(DataProblem.class)
                .hasMessageContaining("there is no column 'IMAG'");
    }

    @Test
    void historiesAreAsLikelyAsByHand() {
        // nobody drops out as a -> 0: one purchase fewer than none expected is (alpha / (alpha + T))^r
        double none = PurchaseHistories.likelihood(0, 0, 39, 0.25, 4.5, 0.8, 2.4);
        assertThat(none).isCloseTo(0.25 * Math.log(4.5 / 43.5), within(1e-9));
        double steady = PurchaseHistories.likelihood(2, 30, 39, 1.5, 10, 1e-9, 1);
        double known = Math.log(1.5 * 2.5) + 1.5 * Math.log(10) - 3.5 * Math.log(49);
        assertThat(steady).as("negative binomial in continuous time").isCloseTo(known, within(1e-6));
        assertThat(new PurchaseHistories().findings(workshop()).get(0).outcome())
                .isEqualTo(Outcome.NO_DATA);
        assertThat(new ContractLockIn().findings(workshop()))
                .allSatisfy(f -> assertThat(f.outcome()).isEqualTo(Outcome.NO_DATA));
    }

    @Test
    void leaversAndThoseWhoAreStillThereShapeTheFit() {
        double[] leavers = new double[13];
        double[] stayers = new double[13];
        double survival = 1;
        for (int t = 1; t <= 12; t++) {
            double next = survival * (3 + t - 1) / (0.5 + 3 + t - 1);
            leavers[t] = 1e6 * (survival - next);
            survival = next;
        }
        stayers[12] = 1e6 * survival;
        BetaFit fit = BetaFit.of(leavers, stayers);
        assertThat(fit.a()).isCloseTo(0.5, within(0.01));
        assertThat(fit.b()).isCloseTo(3, within(0.05));
    }
}
