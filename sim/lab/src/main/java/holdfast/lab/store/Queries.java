package holdfast.lab.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Answers questions in SQL about the tables of result folders. The database that does it is large, so it comes in a module of
 * its own and is found at run time.
 */
public interface Queries {
    /** Rows under column names: texts, numbers, truth values or null. */
    record Answer(List<String> columns, List<List<Object>> rows) {}

    /** A question that has no answer; the message says why and where in the text. */
    final class Unanswerable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unanswerable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Answers a question. Nothing is written, and no file is read but those of the tables.
     *
     * @throws Unanswerable if the text is no such question
     */
    Answer ask(StoredTables tables, String sql);

    /**
     * Writes every table into a folder as {@code NAME.parquet}.
     *
     * @return the files
     */
    List<Path> parquet(StoredTables tables, Path folder);

    /** The module that answers, if it is there. */
    static Optional<Queries> found() {
        return ServiceLoader.load(Queries.class).findFirst();
    }
}
