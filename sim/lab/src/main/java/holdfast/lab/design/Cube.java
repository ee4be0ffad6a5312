package holdfast.lab.design;

/** Points of the unit cube, each made on demand, so that a design of any size takes no memory. */
interface Cube {
    /** A coordinate, at least 0 and at most 1. */
    double at(int point, int factor);
}
