package holdfast.web;

import holdfast.lab.window.Classroom;
import io.javalin.util.JavalinBindException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The classroom as a web page. */
public final class WebClassroom implements Classroom {
    private static final long LOOK_MILLIS = 100;

    @Override
    public void serve(Place place, Consumer<String> tell, BooleanSupplier ended) {
        try (Page page = new Page(new Library(place.scenarios(), place.file()))) {
            start(page, place.port());
            tell.accept("The classroom is open. Ctrl-C closes it.");
            tell.accept(page.address());
            if (place.lan() != null) {
                page.invite(LanAddress.of(place.lan()), 0);
                tell.accept("Phones join at " + page.phones().link() + " (code "
                        + page.poll().code() + "); the page shows it as a square to scan.");
            }
            while (!ended.getAsBoolean()) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Page page, int port) {
        try {
            page.start(port);
        } catch (JavalinBindException e) {
            throw new Unserved(
                    "port " + port + " is taken; is another classroom open? Choose another: holdfast serve --port 0");
        }
    }
}
