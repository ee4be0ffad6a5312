package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.study.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * README.md is true. Its commands are executed as they stand, in order, in one folder that has the shipped scenarios; only
 * the size of what {@code run} and {@code plan} simulate is taken down, by options that are added at the end.
 */
class ReadmeTest {
    private static final List<String> SMALL = List.of("--set", "market.customers=500", "--replications", "2");

    @TempDir
    Path here;

    private static String readme() throws IOException {
        return Files.readString(Checkout.root().resolve("README.md"));
    }

    @Test
    void everyCommandWorks() throws IOException {
        copy(Checkout.root().resolve("scenarios"), here.resolve("scenarios"));
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThan(10);
        for (String command : commands) {
            if (command.equals("mvn verify")) {
                continue; // this test is part of it
            }
            if (command.startsWith("./holdfast query ")) {
                continue; // sim/store's test, which has the database
            }
            assertThat(command).startsWith("./holdfast ");
            var answer = new Session(here).home(here).run(small(command));
            assertThat(answer.code()).as(command + "\n" + answer.err()).isZero();
        }
    }

    @Test
    void everyCommandAndExitCodeHasARow() throws IOException {
        String readme = readme();
        Context context = new Context(Terminal.ofProcess(), here, here, new Interruption(), Simulator.ENGINE);
        assertThat(Main.commandLine(context).getSubcommands().keySet())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(readme).contains("| `" + name));
        Exit.table().forEach((code, meaning) -> assertThat(readme).contains("| " + code + " | " + meaning + " |"));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> links = Pattern.compile("\\]\\(([^)#]+)\\)")
                .matcher(readme())
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .toList();
        assertThat(links).hasSizeGreaterThan(30);
        assertThat(links)
                .allSatisfy(link -> assertThat(Checkout.root().resolve(link)).exists());
    }

    @Test
    void everyMechanismHasARow() throws IOException {
        Path market = Checkout.root().resolve("sim/market/src/main/java/holdfast/market");
        List<String> files = new ArrayList<>();
        for (String room : List.of("customer", "social", "firm")) {
            try (Stream<Path> list = Files.list(market.resolve(room))) {
                list.filter(file -> !file.endsWith("package-info.java"))
                        .map(file -> "(" + Checkout.root().relativize(file) + ")")
                        .forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(20);
        String readme = readme();
        assertThat(files).allSatisfy(file -> assertThat(readme).contains(file));
    }

    @Test
    void theScenarioOfTheReadmeIsValid() throws IOException {
        String yaml = readme().split("```yaml\n")[1].split("```")[0];
        assertThat(yaml).hasLineCount(30);
        Files.writeString(here.resolve("my-question.yaml"), yaml);
        var answer = new Session(here).run("validate", "my-question.yaml");
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private static List<String> commands() throws IOException {
        return Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(readme())
                .results()
                .map((MatchResult block) -> block.group(1))
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String[] small(String command) {
        List<String> words =
                new ArrayList<>(Arrays.asList(command.replace("'", "").split(" ")));
        words.remove(0);
        if (words.get(0).equals("run") || words.get(0).equals("plan")) {
            words.addAll(SMALL);
        }
        int first = words.indexOf("--replications");
        if (first >= 0 && first < words.lastIndexOf("--replications")) {
            words.subList(first, first + 2).clear();
        }
        return words.toArray(String[]::new);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
