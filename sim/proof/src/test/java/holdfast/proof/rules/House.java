package holdfast.proof.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** The compiled classes of the product, and the guard that enough of them were seen for a rule to mean something. */
final class House {
    /** Fewest compiled classes (nested ones included) that each room must show before a rule about it counts. */
    private static final Map<String, Integer> FEWEST = new LinkedHashMap<>();

    static {
        FEWEST.put("holdfast.market", 30);
        FEWEST.put("holdfast.scenario", 7);
        FEWEST.put("holdfast.lab", 3);
        FEWEST.put("holdfast.web", 10);
        FEWEST.put("holdfast.proof", 3);
    }

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("holdfast");

    private House() {}

    /** Fails unless every room was read from its compiled classes. */
    static void requireEnoughClasses() {
        FEWEST.forEach((room, fewest) ->
                assertThat(count(room)).as("compiled classes of " + room).isGreaterThanOrEqualTo(fewest));
    }

    static long count(String room) {
        return CLASSES.stream().filter(c -> within(c.getPackageName(), room)).count();
    }

    /** True for the package itself and those below it. */
    static boolean within(String packageName, String root) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }
}
