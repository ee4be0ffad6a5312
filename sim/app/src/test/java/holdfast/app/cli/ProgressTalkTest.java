package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How commands talk: what goes where, how much, and in which form. */
class ProgressTalkTest {
    private static final String ESC = "\u001b";

    @TempDir
    Path here;

    @BeforeEach
    void copyScenarios() throws IOException {
        Scenarios.copy(here, "tiny.yaml", "wrong.yaml");
    }

    private Session session() {
        return new Session(here);
    }

    @Test
    void misspeltCommandsAndOptionsAreAnsweredWithTheNearest() {
        assertThat(session().run("rnu").err()).contains("unknown command 'rnu'; did you mean 'run'?");
        assertThat(session().run("run", "--replicatons", "4", "tiny.yaml").err())
                .contains("unknown option '--replicatons'; did you mean '--replications'?");
        assertThat(session().run("xyzzy").err())
                .contains("unknown command 'xyzzy'")
                .doesNotContain("did you mean");
    }

    @Test
    void progressIsALinePerTenthWhereNobodyWatches() {
        var answer = session().run("run", "tiny.yaml");
        assertThat(answer.err())
                .contains("run 4 of 8, 50 %")
                .contains("run 8 of 8, 100 %")
                .doesNotContain("\r");
        assertThat(answer.out()).contains("supported").endsWith("results/tiny/report.html\n");
    }

    @Test
    void progressIsOneLineOnAScreen() {
        var answer = session().onScreen(Map.of("TERM", "xterm")).run("run", "tiny.yaml");
        assertThat(answer.err()).contains("\rrun 8 of 8");
        var dumb = session().onScreen(Map.of("TERM", "dumb")).run("run", "tiny.yaml", "--force");
        assertThat(dumb.err()).doesNotContain("\r").contains("run 8 of 8");
    }

    @Test
    void colourOnlyOnAScreenThatWantsIt() {
        assertThat(session()
                        .onScreen(Map.of("TERM", "xterm"))
                        .run("validate", "wrong.yaml")
                        .err())
                .contains(ESC);
        for (Map<String, String> environment : List.of(Map.of("NO_COLOR", "1"), Map.of("TERM", "dumb"))) {
            Session screen = session().onScreen(environment);
            assertThat(screen.run("validate", "wrong.yaml").err()).doesNotContain(ESC);
            assertThat(screen.run("--help").out()).doesNotContain(ESC);
        }
        assertThat(session()
                        .onScreen(Map.of("NO_COLOR", ""))
                        .run("validate", "wrong.yaml")
                        .err())
                .contains(ESC);
        assertThat(session()
                        .onScreen(Map.of())
                        .run("validate", "wrong.yaml", "--no-color")
                        .err())
                .doesNotContain(ESC);
        for (String[] command :
                new String[][] {{"--help"}, {"validate", "wrong.yaml"}, {"explain", "share"}, {"rnu"}}) {
            var piped = session().run(command);
            assertThat(piped.out() + piped.err()).as(command[0]).doesNotContain(ESC);
        }
    }

    @Test
    void quietIsSilentOnSuccessButNotOnProblems() {
        for (String[] command : new String[][] {{"validate", "tiny.yaml", "-q"}, {"run", "tiny.yaml", "-q"}}) {
            var answer = session().run(command);
            assertThat(answer.code()).isZero();
            assertThat(answer.out() + answer.err()).isEmpty();
        }
        assertThat(session().run("validate", "wrong.yaml", "-q").err()).contains("custmers");
    }

    @Test
    void jsonIsTheWholeOfStdout() throws IOException {
        JsonNode valid = json("validate", "tiny.yaml", "wrong.yaml", "--json");
        assertThat(valid.get("valid").asBoolean()).isFalse();
        assertThat(valid.get("error_count").asInt())
                .isEqualTo(valid.get("diagnostics").size());

        JsonNode run = json("run", "tiny.yaml", "--json");
        assertThat(run.get("resultHash").asText()).matches("[0-9a-f]{64}");
        assertThat(run.get("verdicts").get(0).get("verdict").asText()).isIn("supported", "not enough replications");
        assertThat(run.get("report").asText()).isEqualTo("results/tiny/report.html");

        JsonNode plan = json("plan", "tiny.yaml", "--json");
        assertThat(plan.get("estimate").get("runs").asInt()).isEqualTo(8);
        assertThat(plan.get("estimate").get("seconds").asDouble()).isPositive();

        assertThat(json("explain", "share", "--json").get("metric share").asText())
                .contains("customers of the firm");
        assertThat(json("compare", "results/tiny", "results/tiny", "--json").get("effects"))
                .isNotEmpty();
        assertThat(json("reproduce", "results/tiny", "--json").get("same").asBoolean())
                .isTrue();
    }

    @Test
    void resultsThatAreThereAreNotComputedAgain() {
        String first = session().run("run", "tiny.yaml").out();
        var again = session().run("run", "tiny.yaml");
        assertThat(again.code()).isZero();
        assertThat(again.out()).isEqualTo(first);
        assertThat(again.err()).contains("there already").doesNotContain("run 8 of 8");

        var other = session().run("run", "tiny.yaml", "--seed", "2");
        assertThat(other.err()).contains("results/tiny holds other results");
        assertThat(other.out()).endsWith("results/tiny-2/report.html\n");

        assertThat(session().run("run", "tiny.yaml", "--force").out()).isEqualTo(first);
        assertThat(here.resolve("results/tiny.old-1")).isDirectory();
    }

    @Test
    void planShowsOriginsAndWhatTheArmsChange() {
        var plan = session().run("plan", "tiny.yaml", "--set", "market.customers=400");
        assertThat(plan.out())
                .containsPattern("market\\.customers +400 +--set")
                .containsPattern("firms\\.acme\\.quality +0\\.78 +\\S*tiny\\.yaml:10")
                .containsPattern("cheaper +firms\\.acme\\.price +1 +0\\.8")
                .contains("8 = 2 arms × 4 replications")
                .doesNotContain("market.network.type");
        assertThat(session().run("plan", "tiny.yaml", "-v").out())
                .containsPattern("market\\.network\\.type .* default");
    }

    @Test
    void oneReplicationCanBeReproduced() {
        session().run("run", "tiny.yaml");
        var one = session().run("reproduce", "results/tiny", "--arm", "cheaper", "--replication", "3");
        assertThat(one.code()).isZero();
        assertThat(one.err()).startsWith("same: ");
        assertThat(session()
                        .run("reproduce", "results/tiny", "--arm", "cheper", "--replication", "3")
                        .err())
                .contains("did you mean 'cheaper'?");
    }

    @Test
    void initWritesAScenarioThatIsValidAndNamesItsSchema() {
        var answer = session().run("init", "bond");
        assertThat(answer.out()).isEqualTo("bond.yaml\n");
        assertThat(here.resolve("bond.yaml")).content().contains("$schema=./" + InitCommand.SCHEMA);
        assertThat(here.resolve(InitCommand.SCHEMA)).exists();
        assertThat(session().run("validate", "bond.yaml").code()).isZero();
        assertThat(session().run("init", "My Question").err()).contains("for example my-question");
    }

    @Test
    void explainKnowsEveryKindOfWord() {
        assertThat(session().run("explain", "market.rules.trust.breach").out())
                .contains("default")
                .contains("allowed");
        assertThat(session().run("explain", "firms.acme.price").out())
                .contains("firms.*.price")
                .contains("unit: money");
        assertThat(session().run("explain", "experiment").out()).contains("warmUp");
        assertThat(session().run("explain", "churnVoluntary").out()).contains("metric churnVoluntary");
        assertThat(session().run("explain", "broken-promise").out()).contains("reason broken-promise");
        assertThat(session().run("explain", "shar").err()).contains("did you mean 'share'?");
    }

    private JsonNode json(String... command) throws IOException {
        return new ObjectMapper().readTree(session().run(command).out());
    }
}
