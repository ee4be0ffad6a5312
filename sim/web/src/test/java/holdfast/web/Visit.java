package holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** One visitor of the page, and what its browser complained about. */
final class Visit implements AutoCloseable {
    private final List<String> complaints = new ArrayList<>();
    private final BrowserContext visitor;
    private final Page page;
    final com.microsoft.playwright.Page tab;

    Visit(Chrome chrome, Page page, int width, int height, String language) {
        this(chrome, page, width, height, language, page.address());
    }

    Visit(Chrome chrome, Page page, int width, int height, String language, String address) {
        this.page = page;
        visitor = chrome.visitor(width, height, language);
        tab = visitor.newPage();
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        tab.onPageError(complaints::add);
        tab.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        tab.navigate(address);
        tab.waitForSelector("body[data-ready]");
    }

    void step(int times) {
        for (int k = 0; k < times; k++) {
            int before = ran();
            tab.click("#step");
            tab.waitForFunction("before => window.holdfast.ran > before", before);
        }
    }

    int ran() {
        return ((Number) tab.evaluate("window.holdfast.ran")).intValue();
    }

    /** All that is left of what was asked has been done. */
    void settle() {
        tab.evaluate("() => window.holdfast.settled()");
    }

    @Override
    public void close() {
        visitor.close();
        for (int k = 0; k < 200 && page.runs() > 0; k++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
