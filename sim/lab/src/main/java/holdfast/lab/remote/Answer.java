package holdfast.lab.remote;

/**
 * What came of an errand.
 *
 * @param index its position among those that were sent together
 * @param result null if it failed
 * @param failure what went wrong, for people; null if nothing did
 * @param place where it was done
 */
public record Answer(int index, byte[] result, String failure, String place) {}
