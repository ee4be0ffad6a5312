#!/usr/bin/env bash
# One sweep on a SLURM cluster: every job of the array does its part of the runs, then one job puts them together.
# Each part may be killed and requeued: its command goes on with what it has.
#
#   sbatch examples/slurm-array.sh scenarios/over-promising.yaml --factor market.rules.trust.breach=0.1..1/20
#
#SBATCH --array=1-16
#SBATCH --cpus-per-task=4
#SBATCH --mem=8G
#SBATCH --requeue
set -euo pipefail

parts=$SLURM_ARRAY_TASK_COUNT
folder=results/array-$SLURM_ARRAY_JOB_ID
./holdfast sweep "$@" --shard "$SLURM_ARRAY_TASK_ID/$parts" --threads "$SLURM_CPUS_PER_TASK" \
    -o "$folder/part-$SLURM_ARRAY_TASK_ID"

# The job that merges waits for all parts; the first part asks for it.
if [ "$SLURM_ARRAY_TASK_ID" = 1 ]; then
    sbatch --dependency="afterok:$SLURM_ARRAY_JOB_ID" \
        --wrap "./holdfast merge $folder/part-* -o $folder/whole"
fi
