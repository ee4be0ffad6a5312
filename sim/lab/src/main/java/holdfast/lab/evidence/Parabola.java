package holdfast.lab.evidence;

/** The parabola through three values at equal distances, and where it is greatest. */
record Parabola(double middle, double step, double low, double mid, double high) {
    /** Where it is greatest; NaN where it has no top. */
    double top() {
        double bend = low - 2 * mid + high;
        return bend < 0 ? middle + step * (low - high) / (2 * bend) : Double.NaN;
    }
}
