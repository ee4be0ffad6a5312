package holdfast.app.model;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a document that are made from the code: between {@code <!-- made: NAME -->} and {@code <!-- end of NAME -->}. */
final class Blocks {
    private static final Pattern BLOCK =
            Pattern.compile("<!-- made: (\\w+) -->\n(.*?)<!-- end of (\\w+) -->", Pattern.DOTALL);

    private Blocks() {}

    /**
     * The document with every such part made anew.
     *
     * @param maker from the name of a part to its lines
     * @throws IllegalStateException if a part does not end where it should
     */
    static String renewed(String document, UnaryOperator<String> maker) {
        Matcher block = BLOCK.matcher(document);
        return block.replaceAll(found -> {
            String name = found.group(1);
            if (!name.equals(found.group(3))) {
                throw new IllegalStateException(
                        "the part '" + name + "' of a document ends as '" + found.group(3) + "'");
            }
            return Matcher.quoteReplacement(
                    "<!-- made: " + name + " -->\n\n" + maker.apply(name).strip() + "\n\n<!-- end of " + name + " -->");
        });
    }
}
