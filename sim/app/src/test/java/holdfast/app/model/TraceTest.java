package holdfast.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point to is there, and what does not come out is said with its reason. */
class TraceTest {
    private static final Path HOME = OddTest.HOME;
    private static final List<String> PAGES = List.of("ODD.md", "TRACE.md", "SURPRISES.md");

    @Test
    void everyLinkLeadsToAFileOrAHeading() throws IOException {
        List<String> dead = new ArrayList<>();
        int seen = 0;
        for (String page : PAGES) {
            Path file = HOME.resolve("sim/market").resolve(page);
            String text = Files.readString(file);
            Matcher link = Pattern.compile("\\]\\(([^)\\s]+)\\)").matcher(text);
            while (link.find()) {
                seen++;
                String target = link.group(1);
                boolean there = target.startsWith("#")
                        ? text.lines()
                                .anyMatch(line -> line.matches("#+ .*")
                                        && line.replaceAll("^#+ ", "")
                                                .toLowerCase(Locale.ROOT)
                                                .equals(target.substring(1)))
                        : Files.exists(file.resolveSibling(target));
                if (!there) {
                    dead.add(page + ": " + target);
                }
            }
        }
        assertThat(seen).isGreaterThan(200);
        assertThat(dead).isEmpty();
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.walk(HOME.resolve("sim"))) {
            there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> named = new TreeSet<>();
        Matcher test = Pattern.compile("`(\\w+Test)`").matcher(Files.readString(HOME.resolve("sim/market/TRACE.md")));
        while (test.find()) {
            named.add(test.group(1));
        }
        assertThat(named).hasSizeGreaterThan(25);
        assertThat(there).containsAll(named);
    }

    @Test
    void everyClaimThatDoesNotComeOutIsAmongTheSurprisesWithItsReason() throws IOException {
        Results results = Results.of(HOME);
        String page = Files.readString(HOME.resolve("sim/market/SURPRISES.md"));
        List<Results.Verdict> against =
                results.verdicts().stream().filter(v -> !v.supported()).toList();
        assertThat(results.verdicts()).hasSizeGreaterThan(300);
        assertThat(against).isNotEmpty().allSatisfy(v -> {
            assertThat(page).contains("### " + v.claim());
            assertThat(v.why()).as("why: of '" + v.claim() + "' in " + v.file()).isNotBlank();
        });
        assertThat(results.evidence().stream().filter(r -> r.verdict().equals("missed")))
                .isNotEmpty()
                .allSatisfy(r -> {
                    assertThat(page).contains("### " + r.anchor() + ": " + r.claim());
                    assertThat(r.note()).as("why '" + r.claim() + "' is missed").isNotBlank();
                });
    }

    @Test
    void aPartThatDoesNotEndIsRefused() {
        String text = "<!-- made: a -->\nold\n<!-- end of a -->\nrest\n";
        assertThat(Blocks.renewed(text, name -> "new " + name))
                .isEqualTo("<!-- made: a -->\n\nnew a\n\n<!-- end of a -->\nrest\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Blocks.renewed(text.replace("end of a", "end of b"), name -> ""))
                .hasMessageContaining("'a'")
                .hasMessageContaining("'b'");
    }
}
