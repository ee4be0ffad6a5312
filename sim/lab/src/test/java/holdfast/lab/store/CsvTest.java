package holdfast.lab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
    @TempDir
    Path dir;

    @Test
    void textIsQuotedOnlyWhereItMustBe() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv csv = new Csv(out, List.of("a", "b"));
        csv.text("plain − Ümlaut").text("say \"no\", twice\nthen").end();
        csv.flush();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("a,b\r\nplain − Ümlaut,\"say \"\"no\"\", twice\nthen\"\r\n");
        Path file = Files.write(dir.resolve("x.csv"), out.toByteArray());
        try (CsvRows rows = new CsvRows(file)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.text("a")).isEqualTo("plain − Ümlaut");
            assertThat(rows.text("b")).isEqualTo("say \"no\", twice\nthen");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void numbersHaveTheFewestDigitsThatReadBackExactly() {
        assertThat(List.of(Csv.plain(3), Csv.plain(0.1), Csv.plain(-2.5e-7), Csv.plain(Double.NaN)))
                .containsExactly("3", "0.1", "-2.5E-7", "");
        Random random = new Random(3);
        for (int k = 0; k < 10_000; k++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Csv.plain(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void aBrokenTableNamesItsFile() throws IOException {
        Path ragged = Files.writeString(dir.resolve("ragged.csv"), "a,b\n1\n");
        try (CsvRows rows = new CsvRows(ragged)) {
            assertThatThrownBy(rows::next).hasMessageContaining("ragged.csv").hasMessageContaining("1 cells");
            assertThatThrownBy(() -> rows.text("c")).hasMessageContaining("no column 'c'");
        }
        Path open = Files.writeString(dir.resolve("open.csv"), "a\n\"1\n");
        try (CsvRows rows = new CsvRows(open)) {
            assertThatThrownBy(rows::next).hasMessageContaining("within quotes");
        }
    }
}
