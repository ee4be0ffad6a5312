package holdfast.market;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.engine.SmallMarket;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.phase.FirmPhase;
import holdfast.market.spec.MarketType;
import holdfast.market.state.Customers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private static List<String> phases(MarketType type, Object... rules) {
        Period period = SmallMarket.small(type, rules).period;
        List<String> names = new ArrayList<>();
        period.firms.forEach(phase -> names.add(phase.getClass().getSimpleName()));
        period.communication.forEach(phase -> names.add(phase.getClass().getSimpleName()));
        period.encounter.forEach(phase -> names.add(phase.getClass().getSimpleName()));
        return names;
    }

    /** Mechanisms found in the sources. */
    private static TreeSet<String> mechanisms() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES.resolve("holdfast/market"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                for (Class<?> kind : List.of(CustomerPhase.class, FirmPhase.class)) {
                    String name = file.getFileName().toString().replace(".java", "");
                    if (source.contains("class " + name + " implements " + kind.getSimpleName())) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    @Test
    void everyMechanismHasItsPlaceExactlyOnce() throws IOException {
        TreeSet<String> placed = new TreeSet<>();
        Object[] everything = Specs.MECHANISMS.stream()
                .flatMap(name -> Stream.of((Object) (name + ".off"), false))
                .toArray();
        for (MarketType type : MarketType.values()) {
            assertThat(phases(type, everything)).doesNotHaveDuplicates();
            placed.addAll(phases(type, everything));
        }
        assertThat(mechanisms()).hasSizeGreaterThanOrEqualTo(27);
        assertThat(placed).isEqualTo(mechanisms());
    }

    @Test
    void everyMechanismHasItsTest() throws IOException {
        TreeSet<String> tests = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.forEach(file -> tests.add(file.getFileName().toString()));
        }
        assertThat(mechanisms()).allSatisfy(name -> assertThat(tests).contains(name + "Test.java"));
    }

    @Test
    void aMechanismThatIsOffIsNotInTheList() {
        List<String> optional = List.of(
                "advertising", "Advertising",
                "complaining", "Complaining",
                "demography", "Demography",
                "disconfirmation", "Disconfirmation",
                "fairness", "PriceFairness",
                "grievance", "Grievance",
                "learning", "ExpectationLearning",
                "loyalty", "LoyaltyResponse",
                "needs", "NeedsChange",
                "perception", "Perception",
                "recovery", "ServiceRecovery",
                "referencePrice", "ReferencePrice",
                "satisfaction", "Satisfaction",
                "switchingCost", "SwitchingCost",
                "talk", "Talk",
                "trust", "TrustAfterPromise",
                "wordOfMouth", "WordOfMouth");
        for (int k = 0; k < optional.size(); k += 2) {
            assertThat(phases(MarketType.CONTRACTUAL)).contains(optional.get(k + 1));
            assertThat(phases(MarketType.CONTRACTUAL, optional.get(k) + ".off", true))
                    .doesNotContain(optional.get(k + 1));
        }
        assertThat(phases(MarketType.REPERTOIRE)).contains("WalletShare", "PurchaseOccasions");
        assertThat(phases(MarketType.REPERTOIRE, "walletShare.off", true)).doesNotContain("WalletShare");
        assertThat(phases(MarketType.CONTRACTUAL)).doesNotContain("WalletShare", "PurchaseOccasions");
        assertThat(phases(MarketType.REPERTOIRE)).doesNotContain("SwitchingCost", "Reconsideration");
    }

    @Test
    void whatCameLaterIsNotInTheListUnlessAskedFor() {
        List<String> later = Parameters.of(Rules.class).stream()
                .filter(d -> d.about().later())
                .map(d -> d.type().getEnclosingClass().getSimpleName())
                .toList();
        assertThat(later).hasSizeGreaterThan(5);
        for (MarketType type : MarketType.values()) {
            assertThat(phases(type)).doesNotContainAnyElementsOf(later);
        }
    }

    @Test
    void whatCameLaterHoldsNoColumnUnlessAskedFor() {
        for (MarketType type : MarketType.values()) {
            Customers plain = SmallMarket.small(type).customers;
            assertThat(plain.norm).isNull();
            assertThat(plain.mood).isNull();
            assertThat(plain.habituation).isNull();
            assertThat(plain.noticedLevel).isNull();
            assertThat(plain.recentGap).isNull();
            assertThat(plain.usualGap).isNull();
            Customers numb = SmallMarket.small(type, "habituation.off", false).customers;
            assertThat(numb.habituation).isNotNull();
            assertThat(numb.norm).isNull();
        }
    }

    @Test
    void peopleTalkOnlyIfTheyAreHeard() {
        assertThat(phases(MarketType.CONTRACTUAL, "talk.off", true)).doesNotContain("WordOfMouth");
        assertThat(phases(MarketType.CONTRACTUAL, "wordOfMouth.off", true)).doesNotContain("Talk");
    }

    @Test
    void aMarketWithEverythingOffStandsStill() {
        MarketSpec spec = Specs.only(Specs.market(100, 5, Specs.firm("a"), Specs.firm("b", "price", 9.0)));
        SmallMarket market = new SmallMarket(spec, 1);
        byte[] before = market.customers.provider.clone();
        market.steps(5);
        assertThat(market.customers.provider).isEqualTo(before);
    }
}
