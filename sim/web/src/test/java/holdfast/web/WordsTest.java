package holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every word in every language, and none that nobody says. */
class WordsTest {
    private static final Pattern SAID = Pattern.compile(
            "\\bt\\(\"([A-Za-z.]+)\"|data-(?:word|label)=\"([A-Za-z.]+)\"|button\\(\"([A-Za-z]+)\"|toast\\(t\\(\"([A-Za-z.]+)\"");

    private static JsonNode words(String language) throws IOException {
        return Json.object(text("words/" + language + ".json"));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = WordsTest.class.getResourceAsStream("page/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> keys(JsonNode words) {
        List<String> keys = new ArrayList<>();
        words.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void everyKeyIsInBothLanguagesWithTheSameBlanks() throws IOException {
        JsonNode english = words("en");
        JsonNode chinese = words("zh");
        assertThat(new TreeSet<>(keys(english)))
                .isEqualTo(new TreeSet<>(keys(chinese)))
                .hasSizeGreaterThan(100);
        for (String key : keys(english)) {
            assertThat(blanks(chinese.get(key).asText()))
                    .as(key)
                    .isEqualTo(blanks(english.get(key).asText()));
            assertThat(chinese.get(key).asText()).as(key).isNotBlank();
        }
    }

    private static TreeSet<String> blanks(String words) {
        TreeSet<String> blanks = new TreeSet<>();
        Pattern.compile("\\{\\w+}").matcher(words).results().forEach(blank -> blanks.add(blank.group()));
        return blanks;
    }

    @Test
    void everyWordThatThePageSaysIsThere() throws IOException {
        List<String> keys = keys(words("en"));
        List<String> missing = new ArrayList<>();
        int said = 0;
        for (String file : Assets.presenter().table().keySet()) {
            if (!file.endsWith(".js") && !file.endsWith(".html")) {
                continue;
            }
            for (var match : SAID.matcher(text(file.substring(1))).results().toList()) {
                for (int group = 1; group <= match.groupCount(); group++) {
                    if (match.group(group) != null) {
                        said++;
                        if (!keys.contains(match.group(group))
                                && !match.group(group).endsWith(".")) {
                            missing.add(file + ": " + match.group(group));
                        }
                    }
                }
            }
        }
        assertThat(said).isGreaterThan(60);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFileOfThePageFitsOnAFewScreens() throws IOException {
        for (String file : Assets.presenter().table().keySet()) {
            if (!file.equals("/")) {
                assertThat(text(file.substring(1)).lines().count()).as(file).isLessThan(400);
            }
        }
    }
}
