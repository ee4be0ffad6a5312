package holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page in a real browser: looks, keys, controls that stay alive, no access barrier. */
class BrowserTest {
    private static final Path LOOKS = Path.of("target/looks");
    private static Chrome chrome;
    private static Page page;

    @BeforeAll
    static void open() {
        chrome = Chrome.start();
        page = new Page(Checkout.library());
        page.start(0);
        page.invite("127.0.0.1", 0);
    }

    @AfterAll
    static void close() {
        if (chrome != null) {
            chrome.close();
            page.close();
        }
    }

    private static Visit visit(int width, int height, String language) {
        return new Visit(chrome, page, width, height, language);
    }

    private static void picture(Visit visit, String name) {
        visit.tab.screenshot(new ScreenshotOptions().setPath(LOOKS.resolve(name + ".png")));
    }

    @Test
    void fitsTheScreenAtThreeSizesInBothLanguages() {
        for (int[] size : new int[][] {{1280, 720}, {1920, 1080}, {390, 844}}) {
            for (String language : List.of("en", "zh")) {
                try (Visit visit = visit(size[0], size[1], language)) {
                    if (language.equals("zh")) {
                        visit.tab.click("#theme");
                    }
                    visit.step(6);
                    picture(visit, size[0] + "x" + size[1] + "-" + language);
                    assertThat(visit.tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as("across at " + size[0] + " " + language)
                            .isEqualTo(true);
                    if (size[0] >= 1280) {
                        assertThat(visit.tab.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                                .as("down at " + size[0] + " " + language)
                                .isEqualTo(true);
                        assertThat(visit.tab.evaluate(
                                        "(e => e.scrollHeight - e.clientHeight)(document.querySelector('#levers'))"))
                                .isEqualTo(0);
                    }
                }
            }
        }
    }

    @Test
    @Tag("slow")
    void hasNoAccessBarrierThatAxeFinds() {
        for (String language : List.of("en", "zh")) {
            try (Visit visit = visit(1280, 720, language)) {
                visit.step(3);
                check(visit, "page");
                visit.tab.click("#theme");
                check(visit, "dark page");
                for (String opener : List.of(
                        "#help-open", "#values-open", "#share-open", "#library-open", "#lessons-open", "#room-open")) {
                    visit.tab.click(opener);
                    visit.tab.waitForSelector("dialog[open] .dialog-body > *");
                    check(visit, opener);
                    picture(visit, "dialog" + opener.substring(1) + "-" + language);
                    visit.tab.keyboard().press("Escape");
                    visit.tab.waitForFunction("() => !document.querySelector('dialog[open]')");
                    assertThat(visit.tab.evaluate("document.activeElement.id"))
                            .as("the focus is back")
                            .isEqualTo(opener.substring(1));
                }
            }
        }
        try (Visit phone = new Visit(chrome, page, 390, 844, "en", page.phones().link())) {
            check(phone, "phone");
            picture(phone, "phone-waiting");
        }
    }

    private static void check(Visit visit, String what) {
        var found = new AxeBuilder(visit.tab)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        assertThat(found.getPasses()).as("rules that applied").hasSizeGreaterThan(5);
        assertThat(found.getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList()))
                .as("axe on " + what)
                .isEmpty();
    }

    @Test
    @Tag("slow")
    void aThousandRandomMovesLeaveNoDeadControlAndTheSameStateFromTheLog() {
        moves(1000);
    }

    private static void moves(int count) {
        Random random = new Random(11);
        String[] moves = {
            "#step",
            "#play",
            "#reset",
            "#fork",
            "#defaults",
            "lever",
            "nudge",
            "speed",
            "firm",
            "seed",
            "arm",
            "target",
            "customers"
        };
        try (Visit visit = visit(1280, 720, "en")) {
            visit.tab.selectOption("#customers", "500");
            visit.settle();
            Map<String, Integer> made = new LinkedHashMap<>();
            for (int k = 0; k < count; k++) {
                String move = moves[random.nextInt(moves.length)];
                made.merge(move, 1, Integer::sum);
                move(visit, move, random);
                if (k % 50 == 49) {
                    settleAndCompare(visit);
                }
            }
            assertThat(made).hasSize(moves.length);
            visit.settle();
            visit.tab.click("#reset");
            visit.settle();
            assertThat(visit.ran()).isEqualTo(24);
            visit.step(1);
            visit.tab.click("#play");
            visit.tab.waitForFunction("() => window.holdfast.ran > 26");
            visit.tab.click("#play");
        }
    }

    private static void move(Visit visit, String move, Random random) {
        switch (move) {
            case "lever", "speed" -> {
                String chosen =
                        move.equals("speed") ? "#speed" : ".lever input[type=range] >> nth=" + random.nextInt(6);
                visit.tab
                        .locator(chosen)
                        .evaluate(
                                "(e, u) => { e.value = Number(e.min) + u * (e.max - e.min); e.dispatchEvent(new Event('input')); e.dispatchEvent(new Event('change')); }",
                                random.nextDouble());
            }
            case "nudge" ->
                visit.tab.locator(".lever button >> nth=" + random.nextInt(12)).click();
            case "firm" -> choose(visit, "#firm", random);
            case "target" -> choose(visit, "#target", random);
            case "arm" -> choose(visit, random.nextBoolean() ? "#arm-a" : "#arm-b", random);
            case "customers" -> visit.tab.selectOption("#customers", random.nextBoolean() ? "500" : "1000");
            case "seed" ->
                visit.tab
                        .locator("#seed")
                        .evaluate(
                                "(e, seed) => { e.value = seed; e.dispatchEvent(new Event('change')); }",
                                String.valueOf(random.nextInt(9)));
            default -> visit.tab.click(move);
        }
        if (random.nextInt(8) == 0) {
            visit.settle();
        }
    }

    private static void choose(Visit visit, String select, Random random) {
        visit.tab
                .locator(select)
                .evaluate(
                        "(e, u) => { e.selectedIndex = Math.floor(u * e.options.length); e.dispatchEvent(new Event('change')); }",
                        random.nextDouble());
    }

    /** The worlds run again from their log in another page of the server give the same numbers and the same picture. */
    private static void settleAndCompare(Visit visit) {
        visit.settle();
        if (Boolean.TRUE.equals(
                visit.tab.evaluate("document.querySelector('#play').getAttribute('aria-pressed') === 'true'"))) {
            visit.tab.click("#play");
            visit.settle();
        }
        assertThat(visit.tab.evaluate("() => window.holdfast.replays()")).isEqualTo(true);
    }

    @Test
    void everyKeyOfTheHelpWorksAndCanBeSwitchedOff() {
        try (Visit visit = visit(1280, 720, "en")) {
            int before = visit.ran();
            visit.tab.keyboard().press(".");
            visit.tab.waitForFunction("n => window.holdfast.ran === n + 1", before);
            visit.tab.keyboard().press(" ");
            visit.tab.waitForFunction("n => window.holdfast.ran > n + 2", before);
            visit.tab.keyboard().press(" ");
            visit.settle();
            visit.tab.keyboard().press("r");
            visit.settle();
            assertThat(visit.ran()).isEqualTo(before);
            visit.tab.keyboard().press("?");
            visit.tab.locator("#keys-on").uncheck();
            visit.tab.keyboard().press("Escape");
            visit.tab.keyboard().press(".");
            visit.settle();
            assertThat(visit.ran()).isEqualTo(before);
        }
    }

    @Test
    void aLessonIsFinishedByKeyboardAndItsBetsComeOut() {
        try (Visit visit = visit(1280, 720, "en")) {
            visit.tab.locator("#lessons-open").press("Enter");
            visit.tab.locator("dialog .shelf").first().press("Enter");
            visit.tab.waitForSelector("#lesson-next");
            visit.tab.locator("#speed").evaluate("e => { e.value = 5; e.dispatchEvent(new Event('input')); }");
            visit.tab.locator("#lesson-next").press("Enter");
            for (String truth : List.of("higher", "lower")) {
                visit.tab.waitForSelector("#reveal");
                assertThat(visit.tab.locator("#reveal").isDisabled())
                        .as("no reveal before a bet")
                        .isTrue();
                visit.tab.locator(".bet.higher").press("Enter");
                visit.tab.locator(".bet.higher").press("Enter");
                visit.tab.locator(".bet.lower").press("Enter");
                visit.tab.locator("#reveal").press("Enter");
                visit.tab.waitForSelector("#outcome #lesson-next");
                picture(visit, "lesson-" + truth);
                assertThat(visit.tab.locator(".bet.right").getAttribute("class"))
                        .contains(truth);
                assertThat(visit.tab.locator("#outcome").innerText())
                        .contains(truth.equals("higher") ? "2 of 3" : "1 of 3");
                visit.tab.locator("#outcome #lesson-next").press("Enter");
            }
            visit.tab.waitForSelector("body.free .lever");
            picture(visit, "lesson-end");
        }
    }

    @Test
    void aLifeIsReadInBothWorldsAndAnAddressBringsTheMomentBack() {
        String link;
        String state = "JSON.stringify([window.holdfast.ran, window.holdfast.rows, window.holdfast.acts])";
        Object before;
        try (Visit visit = visit(1280, 720, "en")) {
            visit.step(4);
            visit.tab.click("#fork");
            visit.settle();
            visit.tab.locator(".lever button >> nth=1").click();
            visit.settle();
            visit.step(8);
            visit.tab
                    .locator("#world-b .dots")
                    .click(new com.microsoft.playwright.Locator.ClickOptions().setPosition(18, 400));
            visit.tab.waitForSelector("dialog[open] tbody tr");
            assertThat(visit.tab.locator("dialog tbody tr").count()).isEqualTo(36);
            picture(visit, "life");
            visit.tab.keyboard().press("Escape");
            before = visit.tab.evaluate(state);
            visit.tab.click("#share-open");
            link = visit.tab.locator("dialog textarea").first().inputValue();
            assertThat(link.length()).isLessThan(2000);
        }
        try (Visit again = new Visit(chrome, page, 1280, 720, "en", page.address() + "&" + link.split("#")[1])) {
            assertThat(again.tab.evaluate(state)).isEqualTo(before);
        }
    }

    @Test
    void savedFilesStandAlone() throws IOException {
        Path replay = LOOKS.resolve("replay.html");
        try (Visit visit = visit(1280, 720, "en")) {
            visit.step(5);
            visit.tab.click("#share-open");
            save(visit, "#save-replay", replay);
            save(visit, "#save-csv", LOOKS.resolve("seen.csv"));
            save(visit, "#save-log", LOOKS.resolve("log.json"));
            save(visit, ".save-svg >> nth=0", LOOKS.resolve("chart.svg"));
            save(visit, ".save-png >> nth=0", LOOKS.resolve("chart.png"));
        }
        assertThat(Files.readAllLines(LOOKS.resolve("seen.csv")))
                .hasSize(1 + 29 * 2 * Session.SHOWN.size() * 5)
                .first()
                .isEqualTo("period,world,arm,firm,metric,value");
        assertThat(Json.object(Files.readString(LOOKS.resolve("log.json")))
                        .get("period")
                        .asInt())
                .isEqualTo(29);
        assertThat(Files.readString(LOOKS.resolve("chart.svg")))
                .startsWith("<svg")
                .doesNotContain("class=")
                .doesNotContain("var(");
        assertThat(Files.readAllBytes(LOOKS.resolve("chart.png"))).startsWith(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        try (Visit alone =
                new Visit(chrome, page, 1280, 720, "en", replay.toUri().toString())) {
            assertThat(alone.tab.locator("#clock").innerText()).isEqualTo("Before month 1");
            alone.tab.locator("#at").evaluate("e => { e.value = 5; e.dispatchEvent(new Event('input')); }");
            assertThat(alone.tab.locator("#clock").innerText()).isEqualTo("Month 5 of 60");
            picture(alone, "replay");
        }
    }

    private static void save(Visit visit, String button, Path to) {
        Download download =
                visit.tab.waitForDownload(() -> visit.tab.locator(button).click());
        download.saveAs(to);
    }

    @Test
    void aPhoneBetsAndTheClassRunsAFirm() {
        try (Visit teacher = visit(1280, 720, "en");
                Visit phone =
                        new Visit(chrome, page, 390, 844, "zh", page.phones().link())) {
            teacher.tab.click("#room-open");
            teacher.tab.waitForSelector(".qr");
            teacher.tab.click("#round-open");
            phone.tab.waitForSelector("#decide");
            picture(phone, "phone-decide-zh");
            phone.tab
                    .locator("input >> nth=0")
                    .evaluate("e => { e.value = 0.9; e.dispatchEvent(new Event('input')); }");
            phone.tab.click("#decide");
            teacher.tab.waitForSelector("#round-close:enabled");
            picture(teacher, "class");
            int before = teacher.ran();
            teacher.tab.click("#round-close");
            teacher.tab.waitForFunction("n => window.holdfast.ran === n + 6", before);
            assertThat(
                            teacher.tab.evaluate(
                                    "JSON.stringify(window.holdfast.acts.map(a => [a.period, a.world, a.path, a.value, a.by]))"))
                    .isEqualTo("[[" + before + ",1,\"firms.acme.promise\",\"0.9\",\"class\"],[" + before
                            + ",1,\"firms.acme.price\",\"1\",\"class\"]]");
        }
    }
}
