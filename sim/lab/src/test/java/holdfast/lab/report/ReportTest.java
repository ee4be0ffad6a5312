package holdfast.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void writesThePage() throws Exception {
        Map<String, String> pages = Report.pages(Synthetic.typical());
        String to = System.getProperty("report.look");
        if (to != null) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Path file = Path.of(to).resolve(page.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, page.getValue());
            }
        }
        assertThat(pages).containsKey("report.html");
    }
}
