/**
 * A market that is larger than a machine: its customers are cut into parts that live on different machines. After each period all
 * learn what came of everybody; the numbers are those of one machine, to the bit, for any number of parts.
 */
package holdfast.lab.partition;
