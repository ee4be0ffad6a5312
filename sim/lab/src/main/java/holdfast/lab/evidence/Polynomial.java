package holdfast.lab.evidence;

/** The polynomial through values at Chebyshev nodes of 0 to 1, by the barycentric formula. */
record Polynomial(double[] nodes, double[] values) {
    /** Nodes in ascending order, symmetric about one half. */
    static double[] nodes(int count) {
        double[] nodes = new double[count];
        for (int k = 0; k < count; k++) {
            nodes[k] = (1 - StrictMath.cos((2 * k + 1) * StrictMath.PI / (2 * count))) / 2;
        }
        return nodes;
    }

    double at(double x) {
        double above = 0;
        double below = 0;
        int n = nodes.length;
        for (int k = 0; k < n; k++) {
            double off = x - nodes[k];
            if (off == 0) {
                return values[k];
            }
            double weight = StrictMath.sin((2 * k + 1) * StrictMath.PI / (2 * n)) / off;
            above += (k % 2 == 0 ? weight : -weight) * values[k];
            below += k % 2 == 0 ? weight : -weight;
        }
        return above / below;
    }
}
