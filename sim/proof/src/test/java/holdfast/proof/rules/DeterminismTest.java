package holdfast.proof.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import holdfast.proof.rules.fixture.Offender;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same bits on every machine, JDK and number of threads: what could break that is banned from the bytecode of the
 * model, the scenario reader and the laboratory.
 */
class DeterminismTest {
    private static final String UTIL = "java\\.util\\.";
    private static final String UNORDERED =
            "(HashMap|HashSet|IdentityHashMap|WeakHashMap|Hashtable|concurrent\\.ConcurrentHashMap)";

    static Stream<Ban> bans() {
        return Stream.concat(arithmetic(), Stream.concat(order(), surroundings()));
    }

    private static Stream<Ban> arithmetic() {
        return Stream.of(
                Ban.everywhereInTheModel(
                        "java.lang.Math beyond exact arithmetic",
                        "use StrictMath, FastMath or holdfast.market.number",
                        "java\\.lang\\.Math\\.(?!(sqrt|fma|abs|absExact|min|max|round|rint|floor|ceil|signum|ulp|copySign"
                                + "|floorDiv|floorMod|multiplyHigh|toIntExact|addExact|subtractExact|multiplyExact"
                                + "|negateExact|incrementExact|decrementExact)\\().*"),
                Ban.everywhereInTheModel(
                        "random numbers that are drawn in sequence",
                        "use an addressed draw of holdfast.market.draw",
                        "(java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)|java\\.security\\.SecureRandom"
                                + "|ec\\.util\\.MersenneTwister(Fast)?)\\..*"
                                + "|sim\\.engine\\.SimState\\.random|java\\.util\\.UUID\\.randomUUID\\(.*"
                                + "|java\\.util\\.Collections\\.shuffle\\(.*|java\\.lang\\.Math\\.random\\(\\)"),
                Ban.everywhereInTheModel(
                        "identity hash codes", "compare by value", "java\\.lang\\.System\\.identityHashCode\\(.*"));
    }

    private static Stream<Ban> order() {
        return Stream.of(
                Ban.everywhereInTheModel(
                        "hash tables without an order",
                        "use LinkedHashMap, LinkedHashSet, TreeMap, EnumMap or a list",
                        UTIL + UNORDERED + "\\.<init>\\(.*"),
                Ban.everywhereInTheModel(
                                "Set.of and Map.of of several, whose order changes with every start of a JVM",
                                "use List.of, EnumSet or a LinkedHashMap",
                                UTIL
                                        + "(Set\\.of\\((\\[|java\\.lang\\.Object, ).*|Map\\.of\\((java\\.lang\\.Object, ){2}.*"
                                        + "|Map\\.ofEntries\\(.*|(Set|Map)\\.copyOf\\(.*)")
                        // What a template is given is asked for by key, never gone through.
                        .exceptIn("holdfast.lab.report"),
                Ban.everywhereInTheModel(
                        "collectors into unordered tables",
                        "collect to a list or give LinkedHashMap::new",
                        UTIL + "stream\\.Collectors\\.(toSet|toUnmodifiableSet|toUnmodifiableMap|(toMap|groupingBy)"
                                + "\\((java\\.util\\.function\\.Function|, |java\\.util\\.stream\\.Collector"
                                + "|java\\.util\\.function\\.BinaryOperator)*\\)|toConcurrentMap|groupingByConcurrent).*"),
                Ban.everywhereInTheModel(
                        "parallel streams and sorts",
                        "share work over tasks with addressed draws",
                        UTIL + "(Collection\\.parallelStream|stream\\..*Stream\\.parallel|Arrays\\.parallel\\w*"
                                + "|List\\.parallelStream|\\w*\\.parallelStream)\\(.*"));
    }

    private static Stream<Ban> surroundings() {
        return Stream.of(
                Ban.everywhereInTheModel(
                                "clocks",
                                "let the caller that times and stores runs read the clock",
                                "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)|java\\.time\\.\\w+\\.now\\(.*"
                                        + "|java\\.time\\.Clock\\.system\\w*\\(.*|java\\.util\\.Date\\.<init>\\(\\)"
                                        + "|java\\.util\\.Calendar\\.getInstance\\(.*")
                        .exceptIn(
                                "holdfast.lab.study", "holdfast.lab.sweep", "holdfast.lab.store", "holdfast.lab.bench"),
                Ban.everywhereInTheModel(
                        "texts in the language of the machine",
                        "give Locale.ROOT",
                        "java\\.lang\\.String\\.(format\\(java\\.lang\\.String, \\[Ljava\\.lang\\.Object;\\)"
                                + "|formatted\\(.*|toLowerCase\\(\\)|toUpperCase\\(\\))"
                                + "|java\\.util\\.Formatter\\.<init>\\(\\)|java\\.text\\.\\w+\\.get\\w*Instance\\(\\)"
                                + "|java\\.text\\.DecimalFormat\\.<init>\\(java\\.lang\\.String\\)"
                                + "|java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)"),
                Ban.everywhereInTheModel(
                        "bytes and texts in the encoding of the machine",
                        "give StandardCharsets.UTF_8",
                        "java\\.lang\\.String\\.getBytes\\(\\)|java\\.lang\\.String\\.<init>\\(\\[B\\)"
                                + "|java\\.io\\.(InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)"
                                + "|OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)"
                                + "|File(Reader|Writer)\\.<init>\\(java\\.(io\\.File|lang\\.String)\\))"),
                Ban.everywhereInTheModel(
                                "digits that differ between JDKs",
                                "use NumberOutput.toString(double, true) of Jackson or pass the number",
                                "java\\.lang\\.(Double|Float)\\.toString\\([DdFf].*|java\\.lang\\.String\\.valueOf\\((double|float)\\)"
                                        + "|java\\.lang\\.StringBuilder\\.append\\((double|float)\\)")
                        // Bounds of parameters are short decimals from the source, the same digits everywhere.
                        .exceptIn("holdfast.market.parameter"),
                Ban.everywhereInTheModel(
                        "Java serialisation",
                        "write the versioned binary form",
                        "java\\.io\\.Object(Input|Output)Stream\\..*|sim\\.engine\\.SimState\\.(write|read)\\w*Checkpoint\\(.*"),
                Ban.everywhereInTheModel(
                        "talk",
                        "return what is to be said, the command line says it",
                        "java\\.lang\\.System\\.(out|err)|java\\.io\\.PrintWriter\\..*|java\\.lang\\.Throwable\\.printStackTrace\\(.*"));
    }

    @BeforeAll
    static void enoughClassesWereSeen() {
        House.requireEnoughClasses();
    }

    @ParameterizedTest
    @MethodSource("bans")
    void isNotTouched(Ban ban) {
        assertThat(ban.usesIn(House.CLASSES, ban::holdsFor)).as(ban.what()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bans")
    void isNoticedInAClassThatDoesEverythingWrong(Ban ban) {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        assertThat(ban.usesIn(offender, c -> true)).as(ban.what()).hasSizeGreaterThanOrEqualTo(Offender.OFFENCES_EACH);
    }

    @Test
    void allowedArithmeticIsNotTakenForAnOffence() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        List<String> uses =
                bans().flatMap(b -> b.usesIn(offender, c -> true).stream()).toList();
        assertThat(uses).noneMatch(use -> use.contains("allowed()"));
    }

    @Test
    void onlyWhatMustBeIsSerializable() {
        assertThat(House.CLASSES.stream()
                        .filter(c -> !House.within(c.getPackageName(), "holdfast.proof"))
                        .filter(c -> c.isAssignableTo(java.io.Serializable.class))
                        .filter(c -> !c.isEnum() && !c.isAssignableTo(Throwable.class) && !isMason(c))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    private static boolean isMason(JavaClass c) {
        return c.isAssignableTo("sim.engine.Steppable") || c.isAssignableTo("sim.engine.SimState");
    }
}
