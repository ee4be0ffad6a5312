# Reads a result folder and works out the paired effects again. Base R, no packages.
#
#     Rscript examples/paired.R results/small share acme
#
# Equal replications met the same luck in every arm, so the difference is taken replication by replication.

args <- commandArgs(trailingOnly = TRUE)
metric <- if (length(args) > 1) args[2] else "share"
outcomes <- read.csv(file.path(args[1], "outcomes.csv"), check.names = FALSE, stringsAsFactors = FALSE)
outcomes <- outcomes[outcomes$segment == "all", ]
firm <- if (length(args) > 2) args[3] else outcomes$firm[1]
outcomes <- outcomes[outcomes$firm == firm, ]
arms <- unique(outcomes$arm)
baseline <- outcomes[outcomes$arm == arms[1], c("replication", metric)]
for (arm in arms[-1]) {
  both <- merge(outcomes[outcomes$arm == arm, c("replication", metric)], baseline, by = "replication")
  pairs <- both[[2]] - both[[3]]
  pairs <- pairs[!is.na(pairs)]
  error <- sd(pairs) / sqrt(length(pairs))
  cat(sprintf("%s,%s,%s,%.17g,%.17g,%d\n", arm, metric, firm, mean(pairs), error, length(pairs)))
}
