package holdfast.lab.remote;

/**
 * A piece of work for another machine.
 *
 * @param input all that it needs
 * @param place where it had better be done, as an earlier answer said; null: anywhere
 */
public record Errand(byte[] input, String place) {}
