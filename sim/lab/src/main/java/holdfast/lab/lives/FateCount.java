package holdfast.lab.lives;

import holdfast.lab.lives.Cohort.Fate;
import java.util.List;

/**
 * How many customers of a firm another arm gave a fate in one replication.
 *
 * @param arm the other arm; the first world is the baseline
 * @param firm whose customers they were when measurement began
 * @param examples numbers of the first of them
 */
public record FateCount(String arm, int replication, String firm, Fate fate, int customers, List<Integer> examples) {}
