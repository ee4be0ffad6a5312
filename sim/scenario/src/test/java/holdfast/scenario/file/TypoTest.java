package holdfast.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.scenario.Problem;
import holdfast.scenario.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One slip of the finger in any key: always noticed, nearly always put right. */
class TypoTest {
    private static final Pattern KEY = Pattern.compile("(?m)^ *(?:- )?([A-Za-z][A-Za-z0-9.-]*):");

    @TempDir
    Path folder;

    @Test
    void everySlipInEveryKeyOfTheTemplateIsRejectedAndNearlyAlwaysUnderstood() {
        String template = Template.scenario("small");
        Matcher keys = KEY.matcher(template);
        List<String> misunderstood = new ArrayList<>();
        int slips = 0;
        while (keys.find()) {
            for (String slip : slips(keys.group(1))) {
                String text = template.substring(0, keys.start(1)) + slip + template.substring(keys.end(1));
                Reading reading = TestFiles.small(folder, text);
                assertThat(reading.valid())
                        .as("accepted: " + keys.group(1) + " as " + slip)
                        .isFalse();
                slips++;
                if (!understood(reading.problems(), keys.group(1))) {
                    misunderstood.add(keys.group(1) + " as " + slip);
                }
            }
        }
        assertThat(slips).isGreaterThan(200);
        assertThat(misunderstood.size()).as(misunderstood.toString()).isLessThanOrEqualTo(slips / 20);
    }

    private static boolean understood(List<Problem> problems, String key) {
        return problems.stream().anyMatch(problem -> problem.help().contains("did you mean '" + key + "'"));
    }

    /** A letter lost, doubled, replaced, and two swapped, at places spread over the word. */
    private static List<String> slips(String key) {
        List<String> slips = new ArrayList<>();
        int middle = key.length() / 2;
        slips.add(key.substring(0, middle) + key.substring(middle + 1));
        slips.add(key.substring(0, middle) + key.charAt(middle) + key.substring(middle));
        slips.add(key.substring(0, key.length() - 1) + 'q');
        if (key.charAt(middle) != key.charAt(middle - 1)) {
            slips.add(key.substring(0, middle - 1)
                    + key.charAt(middle)
                    + key.charAt(middle - 1)
                    + key.substring(middle + 1));
        }
        slips.removeIf(slip -> slip.isEmpty() || slip.equals(key));
        return slips;
    }
}
