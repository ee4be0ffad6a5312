package holdfast.app.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers wrong usage in two lines: what is wrong with the nearest right name, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        line.getErr().print("holdfast: " + message(e, line) + "\n");
        line.getErr().print("See '" + line.getCommandSpec().qualifiedName() + " --help'.\n");
        line.getErr().flush();
        return Exit.USAGE.code();
    }

    private static String message(ParameterException e, CommandLine line) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return Printable.text(e.getMessage()).replaceAll("is not an? (int|long)$", "is not a whole number");
        }
        String word = unmatched.getUnmatched().get(0);
        boolean option = word.startsWith("-");
        boolean command = !option && !line.getSubcommands().isEmpty();
        List<String> known = new ArrayList<>();
        if (option) {
            line.getCommandSpec().optionsMap().keySet().forEach(known::add);
        } else if (command) {
            known.addAll(line.getSubcommands().keySet());
        }
        String name = option ? word.split("=", 2)[0] : word;
        String near = Nearest.to(name, known);
        String kind = option ? "unknown option" : command ? "unknown command" : "unexpected argument";
        return kind + " '" + Printable.text(name) + "'" + (near == null ? "" : "; did you mean '" + near + "'?");
    }
}
