package holdfast.app.cli;

import holdfast.scenario.Problem;
import holdfast.scenario.Reading;
import holdfast.scenario.file.Budget;
import holdfast.scenario.file.ProblemWriter;
import holdfast.scenario.file.ScenarioReader;
import java.nio.file.Path;
import java.util.List;

/** A command that reads scenario files and says what is wrong with them. */
abstract class ScenarioCommand extends Command {
    ScenarioCommand(Context context) {
        super(context);
    }

    /** Reads a file that exists, for one run at a time. */
    final Reading read(Path file, List<String> sets) {
        return read(file, sets, 1);
    }

    private Reading read(Path file, List<String> sets, int threads) {
        Budget memory = threads == 0 ? new Budget(Long.MAX_VALUE, 1) : Budget.ofThisProcess(threads);
        return ScenarioReader.read(context.existing(file), sets, memory);
    }

    /**
     * Reads a valid file.
     *
     * @param threads runs at the same time that must fit the memory; 0: none, for they are elsewhere
     * @return the reading, or null after its problems were told
     */
    final Reading readValid(Path file, List<String> sets, int threads) {
        Reading reading = read(file, sets, threads);
        if (reading.valid()) {
            return reading;
        }
        if (talk.json) {
            data(ProblemWriter.json(reading.problems()).stripTrailing());
        } else {
            tell(reading.problems());
        }
        return null;
    }

    /** Problems for people, on stderr. */
    final void tell(List<Problem> problems) {
        complain(ProblemWriter.text(problems, colourOnErr()).stripTrailing());
    }
}
