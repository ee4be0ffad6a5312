package holdfast.proof.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each library has its doors, so that it can be replaced behind them. */
class LibraryDoorsTest {
    /** A library by the packages it brings, and where it may be seen. */
    record Door(String library, List<String> packages, List<String> rooms) {
        @Override
        public String toString() {
            return library + " only in " + rooms;
        }
    }

    static Stream<Door> doors() {
        return Stream.of(
                new Door("MASON", List.of("sim", "ec"), List.of("holdfast.market.engine", "holdfast.console")),
                new Door("snakeyaml-engine", List.of("org.snakeyaml"), List.of("holdfast.scenario.file")),
                new Door(
                        "Jackson",
                        List.of("com.fasterxml.jackson"),
                        List.of("holdfast.scenario.file", "holdfast.lab.store", "holdfast.app", "holdfast.web")),
                new Door("commons-math3", List.of("org.apache.commons.math3"), List.of("holdfast.lab")),
                new Door("FreeMarker", List.of("freemarker"), List.of("holdfast.lab.report")),
                new Door("picocli", List.of("picocli"), List.of("holdfast.app")),
                new Door("Javalin", List.of("io.javalin", "org.eclipse.jetty"), List.of("holdfast.web")),
                new Door("ZXing", List.of("com.google.zxing"), List.of("holdfast.web")),
                new Door("Spark", List.of("org.apache.spark"), List.of("holdfast.spark")),
                new Door("DuckDB", List.of("org.duckdb"), List.of("holdfast.store")),
                new Door("Swing", List.of("javax.swing", "java.awt", "org.jfree"), List.of("holdfast.console")),
                new Door("JMH", List.of("org.openjdk.jmh"), List.of("holdfast.proof")));
    }

    @BeforeAll
    static void enoughClassesWereSeen() {
        House.requireEnoughClasses();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void isSeenOnlyBehindItsDoors(Door door) {
        assertThat(House.CLASSES.stream()
                        .filter(c -> !isProof(c) && !anyWithin(c, door.rooms()))
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .filter(d -> anyWithin(d.getTargetClass(), door.packages()))
                        .map(d -> d.getDescription()))
                .isEmpty();
    }

    @Test
    void theRulesSeeALibraryWhereItIsUsed() {
        assertThat(House.CLASSES.stream()
                        .filter(LibraryDoorsTest::isProof)
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .filter(d -> anyWithin(d.getTargetClass(), List.of("sim"))))
                .as("MASON in the yardstick")
                .isNotEmpty();
    }

    private static boolean isProof(JavaClass c) {
        return House.within(c.getPackageName(), "holdfast.proof");
    }

    private static boolean anyWithin(JavaClass c, List<String> rooms) {
        return rooms.stream().anyMatch(room -> House.within(c.getPackageName(), room));
    }
}
