package holdfast.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTest {
    private static final List<String> SECTIONS = List.of(
            "answer",
            "effects",
            "when",
            "range",
            "multiples",
            "leaving",
            "satisfaction",
            "sure",
            "luck",
            "assumptions",
            "reproduce");
    private static final List<String> FIGURES =
            List.of("difference-over-time", "fan", "small-multiples", "reasons", "retention", "dots", "same-luck");

    @Test
    void hasEverySectionAndEveryFigure() {
        Map<String, String> pages = Report.pages(Synthetic.typical());
        String html = pages.get("report.html");
        for (String section : SECTIONS) {
            assertThat(html).contains("<section id=\"" + section + "\">").contains("href=\"#" + section + "\"");
        }
        for (String figure : FIGURES) {
            assertThat(html).contains("<figure id=\"figure-" + figure + "\"");
            assertThat(pages).containsKey("figures/" + figure + ".svg");
        }
        assertThat(pages).hasSize(1 + FIGURES.size());
    }

    @Test
    void answersInOneSentenceWithConfidenceAndConditions() {
        String html = html(Synthetic.typical());
        assertThat(text(html, "h1"))
                .matches("With over-promise instead of honest, acme’s market share is 4\\.\\d points lower"
                        + " over months 1 to 60: it is higher at first, then lower for good from month \\d+ on\\.");
        assertThat(html)
                .contains("95% interval −4.")
                .contains("from 30 pairs of runs with the same luck; lower in all of them.")
                .contains("The two worlds differ only in firms.acme.promise (0.76 → 0.91).")
                .contains("Of 4 claims written down before the run: 2 supported, 1 not supported and 1 undecided.")
                .contains("About 140 replications would probably settle it.");
    }

    @Test
    void equalResultsGiveEqualBytes() {
        assertThat(Report.pages(Synthetic.typical())).isEqualTo(Report.pages(Synthetic.typical()));
    }

    @Test
    void everyFigureIsWellFormed() throws Exception {
        Map<String, String> pages = Report.pages(Synthetic.typical());
        int seen = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            if (page.getKey().endsWith(".svg")) {
                assertThat(xml(page.getValue()).getDocumentElement().getTagName())
                        .isEqualTo("svg");
                seen++;
            }
        }
        for (String drawing : all(pages.get("report.html"), Pattern.compile("<svg.*?</svg>", Pattern.DOTALL))) {
            xml(drawing);
            seen++;
        }
        assertThat(seen).isGreaterThan(3 * FIGURES.size());
    }

    @Test
    void loadsNothingFromElsewhere() {
        Map<String, String> pages = Report.pages(Synthetic.typical());
        for (String page : pages.values()) {
            String without = page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")
                    .replace("'http://www.w3.org/2000/svg'", "");
            assertThat(without)
                    .doesNotContain("http:")
                    .doesNotContain("https:")
                    .doesNotContain("@import")
                    .doesNotContain("url(");
        }
        assertThat(pages.get("report.html"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe-inline")
                .doesNotContain(" style=\"");
    }

    @Test
    void allowsOnlyItsOwnScriptAndStyle() throws Exception {
        String html = html(Synthetic.typical());
        for (String kind : List.of("script", "style")) {
            List<String> blocks =
                    all(html, Pattern.compile("(?<=<" + kind + ">).*?(?=</" + kind + ">)", Pattern.DOTALL));
            assertThat(blocks).hasSize(1);
            byte[] sum = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(blocks.get(0).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(html)
                    .contains(kind + "-src 'sha256-"
                            + java.util.Base64.getEncoder().encodeToString(sum) + "'");
        }
    }

    @Test
    void oneArmAloneIsNotCompared() {
        Map<String, String> pages = Report.pages(new Synthetic(List.of("as-is"), List.of("acme", "bolt"), 5));
        assertThat(text(pages.get("report.html"), "h1"))
                .startsWith("There is one world only")
                .contains("averages 52.9%");
        assertThat(pages).doesNotContainKey("figures/difference-over-time.svg").containsKey("figures/fan.svg");
        assertThat(pages.get("report.html")).contains("Nothing is compared");
    }

    @Test
    void aFailedReplicationIsSeenAndLeftOut() {
        String html = html(Synthetic.typical().failing("over-promise", 7));
        assertThat(html)
                .contains("Runs that failed")
                .contains("over-promise, replication 7: the price became NaN")
                .contains("--arm over-promise --replication 7")
                .contains("from 29 pairs of runs")
                .contains("over-promise: customers, 29 runs");
    }

    @Test
    void sixtyFourFirmsAndManyArmsAreCutDownAndItIsSaid() {
        List<String> firms = new ArrayList<>();
        for (int k = 1; k <= 64; k++) {
            firms.add("firm-" + k);
        }
        List<String> arms = List.of("base", "one", "two", "three", "four", "five", "six");
        Map<String, String> pages = Report.pages(new Synthetic(arms, firms, 6));
        assertThat(pages.get("report.html"))
                .contains("58 more are left out")
                .contains("Not drawn, but in the effects table: four, five and six.")
                .contains("the other 55");
    }

    @Test
    void nobodyLeftIsSaid() {
        Map<String, String> pages = Report.pages(Synthetic.typical().withoutDepartures());
        assertThat(pages).doesNotContainKey("figures/reasons.svg");
        assertThat(pages.get("report.html")).contains("Nobody left acme in the measured periods.");
    }

    @Test
    void withoutClaimsItLooksAtTheShareOfTheFirmThatChanges() {
        String html = html(Synthetic.typical().withoutClaims());
        assertThat(html)
                .contains("this report explores; it does not test")
                .contains("With over-promise instead of honest, acme’s market share is");
    }

    @Test
    void allRunsFailedIsStillAReport() {
        Synthetic data =
                new Synthetic(List.of("honest", "over-promise"), List.of("acme", "bolt"), 3).withoutDepartures();
        for (int r = 1; r <= 3; r++) {
            data.failing("honest", r).failing("over-promise", r);
        }
        assertThat(text(html(data), "h1")).contains("cannot be compared");
    }

    private static String html(ReportData data) {
        return Report.pages(data).get("report.html");
    }

    static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    static List<String> all(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return Collections.unmodifiableList(found);
    }

    static String text(String html, String tag) {
        return all(html, Pattern.compile("(?<=<" + tag + ">).*?(?=</" + tag + ">)", Pattern.DOTALL))
                .get(0);
    }
}
