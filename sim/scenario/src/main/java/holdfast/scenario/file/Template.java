package holdfast.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The commented scenario with which one starts. */
public final class Template {
    private Template() {}

    /**
     * A complete, valid scenario; its first line names the schema {@code holdfast.schema.json} in the same folder.
     *
     * @param name name of the scenario, and of its file without the ending
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static String scenario(String name) {
        String problem = TextRule.problemOfName(name);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        return resource("template.yaml").replace("my-question", YamlText.word(name));
    }

    static String resource(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
