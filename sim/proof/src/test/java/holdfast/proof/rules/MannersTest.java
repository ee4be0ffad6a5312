package holdfast.proof.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.Tree;
import com.tngtech.archunit.core.domain.JavaField;
import holdfast.proof.rules.Declarations.Type;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What types are called and how they are declared. */
class MannersTest {
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Utils?|Helpers?|Managers?|Impl)");
    private static final Set<Tree.Kind> CLOSED =
            Set.of(Tree.Kind.RECORD, Tree.Kind.ENUM, Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE);
    private static final Set<String> CLOSING = Set.of("final", "abstract", "sealed", "non-sealed");

    private final List<Type> types = Declarations.ofMainSources().types();

    @BeforeAll
    static void enoughClassesWereSeen() {
        House.requireEnoughClasses();
        assertThat(Sources.MAIN).hasSizeGreaterThan(30);
    }

    @Test
    void everyFileHasOneTopLevelTypeOfItsName() {
        for (var file : Sources.MAIN) {
            if (file.endsWith("package-info.java") || file.endsWith("module-info.java")) {
                continue;
            }
            assertThat(types.stream().filter(t -> t.topLevel() && t.file().equals(file)))
                    .as(Sources.ROOT.relativize(file).toString())
                    .extracting(t -> t.name() + ".java")
                    .containsExactly(file.getFileName().toString());
        }
    }

    @Test
    void everyTypeIsFinalAbstractOrSealedARecordAnEnumOrAnInterface() {
        assertThat(types.stream()
                        .filter(t -> !CLOSED.contains(t.kind()) && !isExtendedByJmh(t))
                        .filter(t ->
                                t.modifiers().stream().map(Modifier::toString).noneMatch(CLOSING::contains)))
                .isEmpty();
    }

    private static boolean isExtendedByJmh(Type type) {
        return type.file().getParent().endsWith("proof/bench") && type.name().endsWith("Benchmark");
    }

    @Test
    void noNameSaysNothing() {
        assertThat(types.stream().filter(t -> EMPTY_NAME.matcher(t.name()).matches()))
                .isEmpty();
        assertThat(List.of("StringUtils", "RunHelper", "StoreManager", "RunnerImpl"))
                .allMatch(name -> EMPTY_NAME.matcher(name).matches());
    }

    @Test
    void everyPublicTopLevelTypeSaysWhatItIs() {
        assertThat(types.stream()
                        .filter(t -> t.topLevel() && t.modifiers().contains(Modifier.PUBLIC))
                        .filter(t -> t.doc() == null || t.doc().isBlank()))
                .isEmpty();
    }

    @Test
    void noFieldIsOptional() {
        List<JavaField> fields =
                House.CLASSES.stream().flatMap(c -> c.getFields().stream()).collect(Collectors.toList());
        assertThat(fields).hasSizeGreaterThan(100);
        assertThat(fields.stream()
                        .filter(f -> f.getRawType().getName().matches("java\\.util\\.Optional\\w*"))
                        .map(JavaField::getFullName))
                .isEmpty();
    }
}
