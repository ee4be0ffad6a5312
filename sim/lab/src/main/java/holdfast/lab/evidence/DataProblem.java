package holdfast.lab.evidence;

/** Something is wrong with a file of data; the message says where. */
public final class DataProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    DataProblem(String message) {
        super(message);
    }
}
