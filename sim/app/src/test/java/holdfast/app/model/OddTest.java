package holdfast.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Period;
import holdfast.market.Rules;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.LeverPolicy;
import holdfast.market.state.Books;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Memory;
import holdfast.market.state.Ties;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The model's documents say what the code says, and the code says what the documents need. The tables are read here by a way of
 * their own, not by the one that made them.
 */
class OddTest {
    static final Path HOME = home();
    private static final String RENEW = "make it with: ./holdfast schema --odd --write";

    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("holdfast")) || !Files.exists(folder.resolve("sim"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static String odd() throws IOException {
        return Files.readString(HOME.resolve(ModelPages.ODD));
    }

    @Test
    void documentsAreUpToDate() throws IOException {
        ModelPages.of(HOME)
                .forEach(
                        (page, text) -> assertThat(HOME.resolve(page)).as(RENEW).hasContent(text));
    }

    @Test
    void theCodeSaysWhatTheDescriptionNeeds() throws IOException {
        assertThat(ModelPages.gaps(HOME)).isEmpty();
    }

    /** Settings of which something is missing. */
    record Poor(
            @Parameter(text = "No unit.", min = 0, max = 7, value = "1", source = "assumption")
            double unit,

            @Parameter(text = "No default.", unit = "money", min = 0, max = 7, source = "assumption")
            double standard,

            @Parameter(text = "No source.", unit = "money", min = 0, max = 7, value = "1")
            double source,

            @Parameter(text = "All there is.", min = 0, max = 1, value = "1", source = "assumption")
            double whole) {}

    @Test
    void aUnitADefaultAndASourceThatAreMissingInTheCodeAreNamed() {
        assertThat(ModelPages.gaps("market.rules.poor", Poor.class, true))
                .satisfiesExactlyInAnyOrder(
                        gap -> assertThat(gap).startsWith("market.rules.poor.unit: a number without unit"),
                        gap -> assertThat(gap).startsWith("market.rules.poor.standard: no default"),
                        gap -> assertThat(gap).startsWith("market.rules.poor.source: no source"));
    }

    @Test
    void everyParameterOfEveryRuleStandsInTheDocumentAndNoOther() throws IOException {
        assertThat(differences(odd())).isEmpty();
        assertThat(parametersInTheCode()).hasSizeGreaterThan(250);
    }

    @Test
    void whatIsMissingInTheDocumentIsNamed() throws IOException {
        String odd = odd();
        String row = line(odd, "| `market.rules.trust.breach` |");
        assertThat(differences(odd.replace(row + "\n", "")))
                .containsExactly("market.rules.trust.breach: not in the document");
        assertThat(differences(odd.replace(row, row.replace("| 0.5 |", "| 0.6 |"))))
                .containsExactly("market.rules.trust.breach: default 0.6 in the document, 0.5 in the code");
        assertThat(differences(odd.replace(row, row.replace("| per encounter |", "| |"))))
                .containsExactly("market.rules.trust.breach: unit '' in the document, 'per encounter' in the code");
        assertThat(differences(odd.replace(row, row + "\n" + row.replace("breach", "breech"))))
                .containsExactly("market.rules.trust.breech: not in the code");
        String equation = line(odd, "*Equation:* gap = held promise");
        assertThat(differences(odd.replace(equation, "*Equation:* gap = 0")))
                .containsExactly("TrustAfterPromise: the equation is not that of the code");
        assertThat(differences(odd.replace(equation, "")))
                .containsExactly("TrustAfterPromise: no equation in the document");
    }

    @Test
    void theScheduleIsThatOfThePeriodWithEverythingOn() throws IOException {
        List<String> listed = new ArrayList<>();
        Matcher row =
                Pattern.compile("(?m)^\\| (\\d+) \\| (\\w+) \\| \\[(\\w+)\\]").matcher(odd());
        while (row.find()) {
            assertThat(Integer.parseInt(row.group(1))).isEqualTo(listed.size() + 1);
            listed.add(row.group(3));
        }
        String period = Files.readString(HOME.resolve("sim/market/src/main/java/holdfast/market/Period.java"));
        List<String> written = new ArrayList<>();
        Matcher made =
                Pattern.compile("\\bnew (\\w+)\\(|\\b(\\w+)::new").matcher(period.substring(period.indexOf("decide")));
        while (made.find()) {
            String name = made.group(1) == null ? made.group(2) : made.group(1);
            if (!List.of("ArrayList", "Phases", "Utility", "Phases<>").contains(name)) {
                written.add(name);
            }
        }
        assertThat(listed).hasSizeGreaterThan(70).isEqualTo(written);
        assertThat(Period.class.getName()).endsWith("Period");
    }

    @Test
    void everyColumnIsDescribed() throws IOException {
        Map<String, Class<?>> classes = new TreeMap<>();
        for (Class<?> type :
                List.of(Customers.class, Ties.class, Memory.class, Firms.class, Books.class, Encounters.class)) {
            classes.put(type.getSimpleName(), type);
        }
        assertThat(Tables.COLUMNS.keySet()).containsExactlyInAnyOrderElementsOf(classes.keySet());
        String odd = odd();
        classes.forEach((name, type) -> {
            int from = odd.indexOf("\n#### " + name + "\n");
            String table = odd.substring(from, odd.indexOf("\n#### ", from + 5) < 0 ? odd.length() : end(odd, from));
            for (Field field : type.getFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    assertThat(table)
                            .as(name + "." + field.getName())
                            .containsPattern("(?m)^\\| `" + field.getName() + "` \\| [^|]+ \\| [^|]+ \\| [^|]{3,} \\|");
                }
            }
        });
    }

    private static int end(String text, int from) {
        int next = text.indexOf("\n#### ", from + 5);
        int last = text.indexOf("<!-- end of columns", from);
        return next < 0 ? last : Math.min(next, last);
    }

    @Test
    void everyPolicyIsDescribed() throws IOException {
        String policies = odd().substring(odd().indexOf("### 7.3"));
        for (LeverPolicy.Policy policy : LeverPolicy.Policy.values()) {
            assertThat(policies).containsPattern("(#### |`)" + Parameters.word(policy) + "(`|\n)");
        }
    }

    @Test
    void allSevenElementsOfTheProtocolAndAllEightOfTraceAreThere() throws IOException {
        assertThat(headings(odd()))
                .containsExactly(
                        "1. Purpose and patterns",
                        "2. Entities, state variables, and scales",
                        "3. Process overview and scheduling",
                        "4. Design concepts",
                        "5. Initialization",
                        "6. Input data",
                        "7. Submodels",
                        "References of the protocol");
        assertThat(headings(Files.readString(HOME.resolve("sim/market/TRACE.md"))))
                .containsExactly(
                        "1. Problem formulation",
                        "2. Model description",
                        "3. Data evaluation",
                        "4. Conceptual model evaluation",
                        "5. Implementation verification",
                        "6. Model output verification",
                        "7. Model analysis",
                        "8. Model output corroboration",
                        "References of the protocol");
        assertThat(odd())
                .contains(
                        "**Basic principles.**",
                        "**Emergence.**",
                        "**Adaptation.**",
                        "**Objectives.**",
                        "**Learning.**",
                        "**Prediction.**",
                        "**Sensing.**",
                        "**Interaction.**",
                        "**Stochasticity.**",
                        "**Collectives.**",
                        "**Observation.**");
    }

    private static List<String> headings(String text) {
        return text.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
    }

    private static String line(String text, String start) {
        return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    /** In what the document differs from the code. */
    private static List<String> differences(String odd) throws IOException {
        List<String> differences = new ArrayList<>();
        Map<String, Descriptor> code = parametersInTheCode();
        Map<String, String[]> document = new TreeMap<>();
        Matcher row = Pattern.compile(
                        "(?m)^\\| `(market\\.rules\\.[\\w.]+)` \\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|")
                .matcher(odd);
        while (row.find()) {
            document.put(row.group(1), new String[] {
                row.group(3).strip(), row.group(4).strip(), row.group(5).strip()
            });
        }
        code.keySet().stream()
                .filter(path -> !document.containsKey(path))
                .forEach(path -> differences.add(path + ": not in the document"));
        document.forEach((path, cells) -> {
            Descriptor d = code.get(path);
            if (d == null) {
                differences.add(path + ": not in the code");
                return;
            }
            String value = d.about().value();
            boolean word = List.of("required", "absent", "empty").contains(value);
            if (!word && !cells[0].equals(value)) {
                differences.add(path + ": default " + cells[0] + " in the document, " + value + " in the code");
            }
            if (d.numeric() && !d.about().unit().equals(cells[1]) && !cells[1].startsWith("scale ")) {
                differences.add(path + ": unit '" + cells[1] + "' in the document, '"
                        + d.about().unit() + "' in the code");
            }
            if (d.numeric() && !cells[2].equals(Parameters.range(d))) {
                differences.add(
                        path + ": range " + cells[2] + " in the document, " + Parameters.range(d) + " in the code");
            }
        });
        differences.addAll(equations(odd));
        return differences;
    }

    private static Map<String, Descriptor> parametersInTheCode() {
        Map<String, Descriptor> code = new TreeMap<>();
        for (Descriptor rule : Parameters.of(Rules.class)) {
            for (Descriptor d : Parameters.of(rule.type().asSubclass(Record.class))) {
                code.put("market.rules." + rule.name() + "." + d.name(), d);
            }
        }
        return code;
    }

    /** Equations of the document against those that stand in the files, letter by letter, blanks and marks aside. */
    private static List<String> equations(String odd) throws IOException {
        List<String> differences = new ArrayList<>();
        MarketSources sources = MarketSources.of(HOME);
        for (String name : Submodels.names().keySet()) {
            String file = sources.text(name);
            String comment = file.substring(file.indexOf("/**"), file.indexOf("*/"));
            String written = comment.substring(comment.indexOf("Equation:") + 9);
            int from = odd.indexOf("\n#### " + name + "\n");
            String section = odd.substring(from, odd.indexOf("\n#### ", from + 5));
            if (from < 0 || !section.contains("*Equation:* ")) {
                differences.add(name + ": no equation in the document");
                continue;
            }
            String shown = section.substring(section.indexOf("*Equation:* ") + 12, section.indexOf("\n\n*Source:*"));
            if (shown.isBlank()
                    || !bare(written).startsWith(bare(shown))
                    || !bare(written).startsWith(bare(shown) + "Source:")) {
                differences.add(name + ": the equation is not that of the code");
            }
        }
        return differences;
    }

    private static String bare(String text) {
        return text.replaceAll("(?m)^\\s*\\*+ ?", "")
                .replaceAll("<p>|\\{@\\w+ |[}`\\\\\\s#]", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
