package holdfast.lab.evidence;

import java.util.List;

/** A family of scenarios whose outcome is known: draws cases, runs them, and compares. */
interface Family {
    /** Its name, as in {@code --only}. */
    String name();

    /** Findings, one a claim and case. */
    List<Finding> findings(Workshop workshop);
}
