package holdfast.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.scenario.Reading;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings that readers of YAML silently take for something else: each has one stated meaning here, or is rejected. */
class TrapTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "customers: {0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "20000|20000",
                "2.0|2",
                "1e3|1000",
                "1.5e3|1500",
                "+7|7",
                "1E3|1000",
                "1_000|HF0307",
                "'1,000'|HF0307",
                "010|HF0307",
                "0o17|HF0307",
                "0x1F|HF0307",
                "1.9|HF0302",
                "1e-1|HF0302",
                "NaN|HF0303",
                ".nan|HF0303",
                ".inf|HF0303",
                "-.INF|HF0303",
                "Infinity|HF0303",
                "1e400|HF0303",
                "1e99999999999|HF0303",
                "1e12|HF0304",
                "1e30|HF0304",
                "-5|HF0304",
                "0|HF0304",
                "''|HF0306",
                "~|HF0306",
                "null|HF0306",
                "\"\"|HF0301",
                "\"20000\"|HF0301",
                "yes|HF0301",
                "true|HF0301",
                "many|HF0301",
                "[1]|HF0204",
                "{a: 1}|HF0204",
                "*many|HF0109",
                "&many 20000|HF0109",
                "!!int 20000|HF0110",
                "! 20000|HF0110",
                "12:30:45|HF0301",
                "2001-01-01|HF0301",
                "10%|HF0301",
                "${N}|HF0301"
            })
    void wholeNumbers(String written, String meaning) {
        expect(
                "market:\n  customers: " + (written == null ? "" : written) + "\n",
                meaning,
                reading -> Integer.toString(
                        reading.scenario().baselineArm().spec().market().customers()));
    }

    @ParameterizedTest(name = "confidence: {0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.9|0.9",
                ".9|0.9",
                "9e-1|0.9",
                "0.90|0.9",
                "00.9|HF0307",
                "0,9|HF0307",
                "90%|HF0301",
                "90|HF0304",
                "1e-400|HF0303",
                "'0.9'|0.9"
            })
    void numbers(String written, String meaning) {
        expect(
                "experiment: {confidence: " + (written.equals("0,9") ? "'0,9'" : written) + "}\n",
                written.equals("0,9") ? "HF0301" : meaning,
                reading -> NumberText.of(reading.scenario().experiment().confidence()));
    }

    @ParameterizedTest(name = "bySegment: {0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "true|true",
                "True|true",
                "FALSE|false",
                "yes|HF0301",
                "no|HF0301",
                "on|HF0301",
                "off|HF0301",
                "y|HF0301",
                "1|HF0301",
                "\"true\"|HF0301"
            })
    void truthValues(String written, String meaning) {
        expect(
                "experiment: {bySegment: " + written + "}\n",
                meaning,
                reading -> Boolean.toString(reading.scenario().experiment().bySegment()));
    }

    @ParameterizedTest(name = "covers: [{0}] is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no|no",
                "on|on",
                "NaN|NaN",
                "12:30|12:30",
                "2001-01-01|2001-01-01",
                "1_000|1_000",
                "\"12\"|12",
                "12|HF0301",
                "010|HF0301",
                "true|HF0301",
                "null|HF0306",
                "\"\"|HF0306",
                "\"\\e[31mred\"|HF0308",
                "\"a\\u202Eb\"|HF0308",
                "\"\\0\"|HF0308",
                "!!text x|HF0110"
            })
    void texts(String written, String meaning) {
        expect(
                "covers: [" + written + "]\n",
                meaning,
                reading -> reading.scenario().covers().get(0));
    }

    @ParameterizedTest(name = "{0} is rejected as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "market: {customers: 1, customers: 2}|HF0202",
                "market: {<<: {customers: 5}}|HF0111",
                "market: {? [a] : 1}|HF0205",
                "---|HF0112",
                "...\\n%YAML 1.1\\n---\\na: 1|HF0112",
                "market:\\n\\tcustomers: 5|HF0105",
                "market: {customers: 5|HF0105",
                "expect: [{claim: '=1+1', metric: trust, is: above, scale: level}]|HF0308"
            })
    void structures(String written, String code) {
        expect(written.replace("\\n", "\n").replace("\\t", "\t") + "\n", code, reading -> "accepted");
    }

    private void expect(String line, String meaning, java.util.function.Function<Reading, String> value) {
        Reading reading = TestFiles.small(folder, TestFiles.SMALL + line);
        if (meaning.startsWith("HF")) {
            assertThat(TestFiles.codes(reading)).containsExactly(meaning);
        } else {
            assertThat(reading.problems()).isEmpty();
            assertThat(value.apply(reading)).isEqualTo(meaning);
        }
    }
}
