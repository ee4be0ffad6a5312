package holdfast.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names that validation rejects, forced past it. */
class HostileNamesTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String QUOTE = "\"><img src=x onerror=alert(1)>";
    private static final String LINES = "a\u2028b\u2029c\u0000d\u001b[31m";

    private final Map<String, String> pages = Report.pages(new Synthetic(
            List.of("honest", SCRIPT, "</style><b>"), List.of(QUOTE, LINES, "${1+1}", "'+alert(1)+'"), 4));

    @Test
    void yieldNoLiveTag() {
        String html = pages.get("report.html");
        assertThat(ReportTest.all(html, Pattern.compile("<script", Pattern.CASE_INSENSITIVE)))
                .hasSize(1);
        assertThat(ReportTest.all(html, Pattern.compile("<style", Pattern.CASE_INSENSITIVE)))
                .hasSize(1);
        assertThat(html).doesNotContain("<img").doesNotContain("<b></").doesNotContain("onerror=alert(1)>");
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;").contains("${1+1}");
    }

    @Test
    void leaveEveryFigureWellFormed() throws Exception {
        for (Map.Entry<String, String> page : pages.entrySet()) {
            if (page.getKey().endsWith(".svg")) {
                assertThat(ReportTest.xml(page.getValue())
                                .getElementsByTagName("script")
                                .getLength())
                        .isZero();
                assertThat(page.getValue())
                        .doesNotContain("\u2028")
                        .doesNotContain("\u2029")
                        .doesNotContain("\u0000");
            }
        }
    }
}
