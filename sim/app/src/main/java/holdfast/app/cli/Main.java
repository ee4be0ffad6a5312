package holdfast.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: which commands there are, and how they end. */
@CommandLine.Command(
        name = "holdfast",
        versionProvider = Version.class,
        description = "Simulates markets of customers and competing firms to find out why customers stay and leave.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  holdfast list                    which questions there are scenarios for",
            "  holdfast run FILE                run one and write a report",
            "  holdfast init NAME               begin a scenario of your own",
            "  holdfast bench                   how fast the engine is on this machine"
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Context context = Context.ofProcess();
        int code = run(context, arguments);
        context.interruption().finished();
        System.exit(code);
    }

    /** Runs a command line in this process. @return the exit code */
    static int run(Context context, String... arguments) {
        PrintStream out = context.terminal().out();
        PrintStream err = context.terminal().err();
        int code;
        try {
            code = commandLine(context).execute(arguments);
        } catch (Throwable e) {
            code = Endings.unexpected(e, err, false).code();
        }
        if (out.checkError() && code == 0) {
            err.print("holdfast: the output could not be written (disk full or device gone)\n");
            code = Exit.STORAGE.code();
        }
        err.flush();
        return code;
    }

    static CommandLine commandLine(Context context) {
        CommandLine line = new CommandLine(new Main());
        commands(context).forEach(line::addSubcommand);
        boolean colour = context.terminal().outIsScreen() && context.terminal().mayColour();
        line.setColorScheme(Help.defaultColorScheme(colour ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setOut(new PrintWriter(context.terminal().out(), true));
        line.setErr(new PrintWriter(context.terminal().err(), true));
        line.setExpandAtFiles(false);
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler(new UsageErrors());
        line.setExecutionExceptionHandler(new Endings());
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec()
                        .usageMessage()
                        .parameterListHeading("%n")
                        .optionListHeading("%nOptions:%n"));
        line.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
        line.getCommandSpec().usageMessage().exitCodeList(Exit.table());
        return line;
    }

    /** One file a command, in the order of the help page. */
    private static Map<String, Command> commands(Context context) {
        Map<String, Command> all = new LinkedHashMap<>();
        all.put("run", new RunCommand(context));
        all.put("sweep", new SweepCommand(context));
        all.put("sensitivity", new SensitivityCommand(context));
        all.put("robust", new RobustCommand(context));
        all.put("select", new SelectCommand(context));
        all.put("optimise", new OptimiseCommand(context));
        all.put("calibrate", new CalibrateCommand(context));
        all.put("resume", new ResumeCommand(context));
        all.put("merge", new MergeCommand(context));
        all.put("validate", new ValidateCommand(context));
        all.put("plan", new PlanCommand(context));
        all.put("report", new ReportCommand(context));
        all.put("compare", new CompareCommand(context));
        all.put("diff", new DiffCommand(context));
        all.put("query", new QueryCommand(context));
        all.put("causes", new CausesCommand(context));
        all.put("twin", new TwinCommand(context));
        all.put("reproduce", new ReproduceCommand(context));
        all.put("verify", new VerifyCommand(context));
        all.put("list", new ListCommand(context));
        all.put("coverage", new CoverageCommand(context));
        all.put("evidence", new EvidenceCommand(context));
        all.put("console", new ConsoleCommand(context));
        all.put("serve", new ServeCommand(context));
        all.put("init", new InitCommand(context));
        all.put("schema", new SchemaCommand(context));
        all.put("explain", new ExplainCommand(context));
        return all;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
