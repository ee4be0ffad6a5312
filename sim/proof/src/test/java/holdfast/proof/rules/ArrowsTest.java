package holdfast.proof.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may know whom: modules, the packages of the market, and the domain-blind runner. */
class ArrowsTest {
    private static final String MARKET = "holdfast.market.";
    /** A package of the market to the packages of the market that it may use. */
    private static final Map<String, List<String>> MARKET_ARROWS = new LinkedHashMap<>();
    /** A module to the modules that it may use. */
    private static final Map<String, List<String>> MODULE_ARROWS = new LinkedHashMap<>();

    static {
        MODULE_ARROWS.put("market", List.of());
        MODULE_ARROWS.put("scenario", List.of("market"));
        MODULE_ARROWS.put("lab", List.of("scenario", "market"));
        for (String rim : List.of("store", "app", "console", "web", "spark")) {
            MODULE_ARROWS.put(rim, List.of("lab", "scenario", "market"));
        }
        MARKET_ARROWS.put("number", List.of());
        MARKET_ARROWS.put("parameter", List.of());
        MARKET_ARROWS.put("draw", List.of("number", "parameter"));
        MARKET_ARROWS.put("spec", List.of("number", "parameter"));
        MARKET_ARROWS.put("snapshot", List.of());
        MARKET_ARROWS.put("observe", List.of("number", "parameter", "spec", "snapshot"));
        MARKET_ARROWS.put("state", List.of("number", "draw", "parameter", "spec", "snapshot", "observe"));
        MARKET_ARROWS.put("phase", List.of("number", "draw", "parameter", "spec", "observe", "state"));
        for (String top : List.of("customer", "firm", "relation", "social")) {
            MARKET_ARROWS.put(
                    top, List.of("number", "draw", "parameter", "spec", "snapshot", "observe", "state", "phase"));
        }
    }

    @BeforeAll
    static void enoughClassesWereSeen() {
        House.requireEnoughClasses();
    }

    @Test
    void modulesPointOneWay() {
        List<String> wrong = new ArrayList<>();
        MODULE_ARROWS.forEach((module, allowed) -> {
            for (Dependency d : dependencies("holdfast." + module)) {
                String target = part(d.getTargetClass().getPackageName(), "holdfast.");
                if (target != null && !target.equals(module) && !allowed.contains(target)) {
                    wrong.add(d.getDescription());
                }
            }
        });
        assertThat(wrong).as("arrows against the house").isEmpty();
    }

    @Test
    void packagesOfTheMarketPointOneWay() {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (String name : MARKET_ARROWS.keySet()) {
            for (Dependency d : dependencies(MARKET + name)) {
                seen++;
                if (!allowed(name, d)) {
                    wrong.add(d.getDescription());
                }
            }
        }
        assertThat(seen).as("dependencies looked at").isGreaterThan(200);
        assertThat(wrong)
                .as("arrows against the order of the market's packages")
                .isEmpty();
    }

    private static boolean allowed(String from, Dependency d) {
        String target = d.getTargetClass().getPackageName();
        String to = part(target + ".", MARKET);
        return !House.within(target, "holdfast.market")
                || from.equals(to)
                || MARKET_ARROWS.get(from).contains(to);
    }

    @Test
    void onlyTheEngineKnowsTheEngine() {
        assertThat(House.count("holdfast.market.engine")).isPositive();
        List<String> wrong = new ArrayList<>();
        for (Dependency d : dependencies("holdfast.market")) {
            if (House.within(d.getTargetClass().getPackageName(), "holdfast.market.engine")
                    && !House.within(d.getOriginClass().getPackageName(), "holdfast.market.engine")) {
                wrong.add(d.getDescription());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** They meet in columns. What one may read of another is its Rule, the parameters: customers know how services vary. */
    @Test
    void mechanismsNeverUseOneAnother() {
        List<JavaClass> mechanisms = Mechanisms.all();
        assertThat(mechanisms).hasSizeGreaterThanOrEqualTo(10);
        List<String> wrong = new ArrayList<>();
        for (JavaClass mechanism : mechanisms) {
            for (Dependency d : mechanism.getDirectDependenciesFromSelf()) {
                JavaClass target = d.getTargetClass();
                boolean other = !outermost(target).equals(mechanism) && mechanisms.contains(outermost(target));
                if (other && !(target.isRecord() && target.getSimpleName().equals("Rule"))) {
                    wrong.add(d.getDescription());
                }
            }
        }
        assertThat(wrong).as("mechanisms meet only in columns").isEmpty();
    }

    @Test
    void theRunnerIsBlindToTheDomain() {
        List<String> wrong = new ArrayList<>();
        for (Dependency d : dependencies("holdfast.lab.run")) {
            String target = d.getTargetClass().getPackageName();
            if (target.startsWith("holdfast.") && !target.equals("holdfast.lab.run")) {
                wrong.add(d.getDescription());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingDependsOnTheProof() {
        assertThat(House.CLASSES.stream()
                        .filter(c -> !House.within(c.getPackageName(), "holdfast.proof"))
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .filter(d -> House.within(d.getTargetClass().getPackageName(), "holdfast.proof")))
                .isEmpty();
    }

    private static List<Dependency> dependencies(String room) {
        return House.CLASSES.stream()
                .filter(c -> House.within(c.getPackageName(), room))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .toList();
    }

    private static JavaClass outermost(JavaClass c) {
        return c.getEnclosingClass().map(ArrowsTest::outermost).orElse(c);
    }

    /** The first name behind a prefix: {@code lab} of {@code holdfast.lab.run}; null where the prefix does not fit. */
    private static String part(String packageName, String prefix) {
        return packageName.startsWith(prefix)
                ? packageName.substring(prefix.length()).split("\\.")[0]
                : null;
    }
}
