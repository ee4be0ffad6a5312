package holdfast.app.cli;

import holdfast.lab.sweep.Shard;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which part of the runs this process does, where several share them. */
final class ShardOption {
    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Only part I of N parts of the runs, for several machines; holdfast merge makes the whole of them.")
    private String text;

    boolean given() {
        return text != null;
    }

    /** The part; null without the option. */
    Shard shard() {
        if (text == null) {
            return null;
        }
        try {
            return Shard.of(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--shard is '" + Printable.text(text) + "': " + e.getMessage()
                            + (text.startsWith("0/") ? " (a job array that counts from 0 needs one more)" : ""));
        }
    }

    /** Where it is kept without {@code --out}, beside where the whole would be. */
    Path folder(Path whole) {
        return whole.resolveSibling(whole.getFileName() + "-shard-" + shard().number() + "-of-" + shard().of());
    }
}
