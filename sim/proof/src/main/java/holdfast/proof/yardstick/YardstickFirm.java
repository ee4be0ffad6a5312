package holdfast.proof.yardstick;

/** A firm of the yardstick: four constants and this period's counts. */
final class YardstickFirm {
    final int index;
    final double quality;
    final double promise;
    final double price;
    final double reach;
    int customers;
    int churned;
    double satisfaction;

    YardstickFirm(int index, double quality, double promise, double price, double reach) {
        this.index = index;
        this.quality = quality;
        this.promise = promise;
        this.price = price;
        this.reach = reach;
    }

    void startPeriod() {
        customers = 0;
        churned = 0;
        satisfaction = 0;
    }
}
