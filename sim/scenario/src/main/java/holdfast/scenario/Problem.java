package holdfast.scenario;

/**
 * Something wrong with a scenario file, with everything that is needed to mend it.
 *
 * @param code stable code, for example {@code HF0102}; {@code holdfast explain HF0102} says more
 * @param file file name as given
 * @param line line from 1, 0 where there is no line (a --set value)
 * @param column column from 1
 * @param place dotted path, for example {@code firms.acme.price}
 * @param message what is wrong, with the value
 * @param sourceLine the line itself, empty where there is none
 * @param length how many characters the caret underlines
 * @param help what to do: allowed range, nearest name, corrected snippet; may be empty
 */
public record Problem(
        String code,
        String file,
        int line,
        int column,
        String place,
        String message,
        String sourceLine,
        int length,
        String help) {}
