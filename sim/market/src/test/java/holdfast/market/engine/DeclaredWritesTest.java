package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.customer.BrandTransitions;
import holdfast.market.customer.Demography;
import holdfast.market.customer.Shelf;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.relation.GradedService;
import holdfast.market.spec.LeverPolicy;
import holdfast.market.spec.MarketType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each mechanism writes the columns that its card names, and each column's comment names the mechanisms that write it. */
class DeclaredWritesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<String> CARD =
            List.of("Claim:", "Equation:", "Source:", "Reads:", "Writes:", "Draws:", "Off:");
    /** Space for a phase's own use. */
    private static final List<String> SCRATCH = List.of("bits", "gain", "some");

    private static final Map<String, Class<? extends CustomerPhase>> PHASES = new TreeMap<>();
    private static final Map<String, TreeSet<String>> WRITTEN = new TreeMap<>();

    static {
        for (MarketType type : MarketType.values()) {
            observe(type, false);
            observe(type, true);
        }
    }

    private static void observe(MarketType type, boolean everything) {
        MarketSpec spec = Specs.rules(
                Specs.with(
                        Specs.market(
                                400,
                                40,
                                Specs.firm(
                                        "a",
                                        "failureRate",
                                        0.2,
                                        "quality",
                                        0.5,
                                        "price",
                                        1.5,
                                        "newcomerPrice",
                                        1.0,
                                        "conduct",
                                        Specs.conduct(),
                                        "sales",
                                        Specs.sales(),
                                        "care",
                                        Specs.care()),
                                Specs.firm(
                                        "b",
                                        "pricing",
                                        Specs.rule(LeverPolicy.class, "policy", LeverPolicy.Policy.PROMOTION),
                                        "failureRate",
                                        0.2,
                                        "promise",
                                        0.9,
                                        "capacity",
                                        0.1,
                                        "cueReading",
                                        0.5,
                                        "guarantee",
                                        0.5,
                                        "reach",
                                        0.8,
                                        "care",
                                        Specs.care())),
                        "market.type",
                        type,
                        "market.purchases.rate",
                        2.0),
                "demography.involuntaryExit",
                0.05,
                "needs.rate",
                0.05,
                "fairness.known",
                1.0,
                "perception.assimilation",
                0.5,
                "perception.latitude",
                0.5,
                "demography.awareness",
                0.5,
                "complaining.attribution",
                0.9,
                "gradedService.by",
                GradedService.Rule.Basis.CELL,
                "kano.spread",
                0.1,
                "cycle.hope",
                1.0,
                "faith.share",
                0.5,
                "propensities.strength",
                1.3,
                "dropout.a",
                0.1,
                "adoption.innovation",
                0.3,
                "transitions.matrix",
                List.of(new BrandTransitions.Entry("a", "a", 0.7), new BrandTransitions.Entry("a", "b", 0.3)),
                "shelf.drivers",
                List.of(new Shelf.Driver("price", -1)),
                "shelf.entries",
                List.of(new Shelf.Entry(1, 1, "a", "price", 0.5)),
                "trialRepeat.trial",
                0.8,
                "trialRepeat.repeat",
                0.9);
        SmallMarket market = new SmallMarket(everything ? Specs.everything(inTwoSegments(spec)) : spec, 3);
        for (int t = 0; t < 30; t++) {
            market.step(phase -> {
                String name = phase.getClass().getSimpleName();
                PHASES.put(name, phase.getClass());
                Map<String, long[]> customers = Columns.of(market.customers);
                Map<String, long[]> encounters = Columns.of(market.e());
                market.apply(phase);
                TreeSet<String> written = WRITTEN.computeIfAbsent(name, n -> new TreeSet<>());
                written.addAll(Columns.changed(customers, Columns.of(market.customers)));
                written.addAll(Columns.changed(encounters, Columns.of(market.e())));
            });
        }
    }

    private static MarketSpec inTwoSegments(MarketSpec spec) {
        return Specs.with(spec, "segments", List.of(Specs.segment("young", 0.5), Specs.segment("old", 0.5)));
    }

    @Test
    void allMechanismsWereObserved() {
        assertThat(PHASES).hasSizeGreaterThanOrEqualTo(25);
        assertThat(WRITTEN)
                .allSatisfy((name, columns) ->
                        assertThat(columns.isEmpty()).as(name).isEqualTo(measuresOnly(PHASES.get(name))));
    }

    private static boolean measuresOnly(Class<?> type) {
        return writes(type).startsWith("nothing but sums");
    }

    @Test
    void everyCardHasAllItsHeadings() {
        PHASES.forEach((name, type) -> {
            for (String heading : CARD) {
                assertThat(source(type).contains(heading))
                        .as("%s has '%s'", name, heading)
                        .isTrue();
            }
        });
    }

    @Test
    void aPhaseWritesOnlyWhatItsCardNames() {
        List<String> undeclared = new ArrayList<>();
        PHASES.forEach((name, type) -> {
            String declared = writes(type);
            for (String column : WRITTEN.get(name)) {
                String word = column.startsWith("memory.") ? "memory" : column.replace("ties.", "");
                boolean all = type == Demography.class;
                if (!all && !SCRATCH.contains(column) && !names(declared).contains(word)) {
                    undeclared.add(name + " writes " + column + ", its card says: " + declared);
                }
            }
        });
        assertThat(undeclared).isEmpty();
    }

    @Test
    void aPhaseWritesAllThatItsCardNames() {
        List<String> idle = new ArrayList<>();
        PHASES.forEach((name, type) -> {
            for (String word : names(writes(type))) {
                boolean column = WRITTEN.values().stream().anyMatch(written -> wrote(written, word));
                if (column && !wrote(WRITTEN.get(name), word)) {
                    idle.add(name + " is said to write " + word + ", but never does");
                }
            }
        });
        assertThat(idle).isEmpty();
    }

    @Test
    void theCommentOfAColumnNamesItsWriters() {
        List<String> wrong = new ArrayList<>();
        for (String owner : List.of("Customers", "Encounters", "Ties")) {
            Matcher field = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*?)\\*/\\s*public (?:final )?\\w+[\\[\\]]+ (\\w+)", Pattern.DOTALL)
                    .matcher(read(SOURCES.resolve("holdfast/market/state/" + owner + ".java")));
            while (field.find()) {
                Matcher said = Pattern.compile("Written by ([^.;]*)[.;]").matcher(field.group(1));
                TreeSet<String> writers = said.find() ? names(said.group(1)) : new TreeSet<>();
                TreeSet<String> actual = new TreeSet<>();
                WRITTEN.forEach((phase, columns) -> {
                    if (wrote(columns, field.group(2)) && !phase.equals("Demography")) {
                        actual.add(phase);
                    }
                });
                writers.retainAll(PHASES.keySet());
                writers.remove("Demography");
                if (!writers.equals(actual) && !SCRATCH.contains(field.group(2))) {
                    wrong.add(owner + "." + field.group(2) + " is said to be written by " + writers + ", is by "
                            + actual);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean wrote(TreeSet<String> columns, String word) {
        return columns.contains(word) || columns.contains("ties." + word);
    }

    private static TreeSet<String> names(String list) {
        TreeSet<String> names = new TreeSet<>();
        Matcher word = Pattern.compile("\\w+").matcher(list);
        while (word.find()) {
            names.add(word.group());
        }
        return names;
    }

    /** What stands between "Writes:" and "Draws:" on the card. */
    private static String writes(Class<?> type) {
        Matcher writes = Pattern.compile("Writes:(.*?)Draws:", Pattern.DOTALL).matcher(source(type));
        return writes.find() ? writes.group(1).replaceAll("\\s*\\*\\s*", " ").trim() : "";
    }

    private static String source(Class<?> type) {
        return read(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
