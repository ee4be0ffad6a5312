package holdfast.lab.store;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes manifest.json. Its own check value is a hash of all that it says, so that an edit is noticed. */
final class ManifestFile {
    static final String NAME = "manifest.json";
    /** Version of the file's form. */
    static final int FORMAT = 1;

    private static final ObjectMapper JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private ManifestFile() {}

    /** Any value as indented JSON with the same form of numbers. */
    static byte[] json(Object value) {
        try {
            return (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value from a file of JSON. @throws StoreProblem if it cannot be read */
    static <T> T value(Path file, Class<T> type) {
        return value(file, new TypeReference<T>() {
            @Override
            public Type getType() {
                return type;
            }
        });
    }

    /** The same for types with parameters. */
    static <T> T value(Path file, TypeReference<T> type) {
        try {
            return JSON.readValue(Files.readAllBytes(file), type);
        } catch (IOException e) {
            throw new StoreProblem("This file cannot be read (" + e + ")", file, "It is torn. Run it anew.", e);
        }
    }

    /** The file's bytes, with a check value that fits. */
    static byte[] bytes(Manifest manifest) {
        return json(manifest.withCheck(check(manifest)));
    }

    private static String check(Manifest manifest) {
        return Digests.of(json(manifest.withCheck(null)));
    }

    /** @throws StoreProblem if there is none, or it is torn or was edited */
    static Manifest read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new StoreProblem("This is not a result folder, it has no manifest", file, "Maybe the path is wrong.");
        }
        Manifest manifest;
        try {
            manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (JsonProcessingException e) {
            String why = "This manifest cannot be read (" + e.getOriginalMessage() + ")";
            throw new StoreProblem(why, file, "It is torn or from another version. Run the scenario again.", e);
        } catch (IOException e) {
            throw new StoreProblem("This file cannot be read (" + e + ")", file, "Check permissions and disk.", e);
        }
        if (manifest.format() != FORMAT) {
            throw new StoreProblem(
                    "This manifest has format " + manifest.format() + ", known is " + FORMAT,
                    file,
                    "Use the version of Holdfast that wrote it.");
        }
        if (!check(manifest).equals(manifest.check())) {
            throw new StoreProblem("This file was changed after the run", file, "Run the scenario again.");
        }
        return manifest;
    }

    /** Checks size and hash of an output. @throws StoreProblem if it is missing or differs */
    static void verify(Path folder, Manifest.FileHash output) {
        Path file = folder.resolve(output.path());
        String help = Data.isData(output.path())
                ? "Run the scenario again."
                : "Make it again with: holdfast report " + folder;
        if (!Files.isRegularFile(file)) {
            throw new StoreProblem("This file of the results is missing", file, help);
        }
        try {
            if (Files.size(file) != output.bytes() || !Digests.of(file).equals(output.sha256())) {
                throw new StoreProblem(
                        "This file is torn or was changed after the run, its SHA-256 is not the one in the manifest",
                        file,
                        help);
            }
        } catch (IOException e) {
            throw new StoreProblem("This file cannot be read (" + e + ")", file, "Check permissions and disk.", e);
        }
    }
}
