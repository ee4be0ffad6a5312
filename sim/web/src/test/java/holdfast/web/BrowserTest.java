package holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in a real browser: looks at three sizes in both languages, controls that stay alive, keys, and no access barrier. */
class BrowserTest {
    private static final Path LOOKS = Path.of("target/looks");

    private static Chrome chrome;
    private static Page page;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext visitor;

    @BeforeAll
    static void open() {
        chrome = Chrome.start();
        page = new Page(Checkout.library());
        page.start(0);
    }

    @AfterAll
    static void close() {
        if (chrome != null) {
            chrome.close();
            page.close();
        }
    }

    @AfterEach
    void leave() throws InterruptedException {
        visitor.close();
        for (int k = 0; k < 100 && page.runs() > 0; k++) {
            Thread.sleep(20);
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    private com.microsoft.playwright.Page visit(int width, int height, String language) {
        visitor = chrome.visitor(width, height, language);
        com.microsoft.playwright.Page tab = visitor.newPage();
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        tab.onPageError(complaints::add);
        tab.emulateMedia(
                new com.microsoft.playwright.Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        tab.navigate(page.address());
        tab.waitForSelector("body[data-ready]");
        return tab;
    }

    @Test
    void looksRightAtThreeSizesInBothLanguages() {
        for (int[] size : new int[][] {{1280, 720}, {1920, 1080}, {390, 844}}) {
            for (String language : List.of("en", "zh")) {
                com.microsoft.playwright.Page tab = visit(size[0], size[1], language);
                if (language.equals("zh")) {
                    tab.click("#theme");
                }
                for (int k = 0; k < 24; k++) {
                    tab.click("#step");
                    tab.waitForFunction(
                            "n => document.querySelector('#period').textContent.includes(n)", String.valueOf(k + 1));
                }
                tab.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                        .setPath(LOOKS.resolve(size[0] + "x" + size[1] + "-" + language + ".png")));
                if (size[0] >= 1280) {
                    assertThat(
                                    tab.evaluate(
                                            "document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth"))
                            .as("no scrolling at " + size[0] + " in " + language)
                            .isEqualTo(true);
                    assertThat(
                                    tab.evaluate(
                                            "document.querySelector('#levers').scrollHeight - document.querySelector('#levers').clientHeight"))
                            .as("no scrolling of levers at " + size[0] + " in " + language)
                            .isEqualTo(0);
                }
                visitor.close();
            }
        }
    }
}
