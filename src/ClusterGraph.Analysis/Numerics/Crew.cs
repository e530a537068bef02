using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// Splits work into blocks whose number and order do not depend on how many threads do them, so that sums of rounded
/// numbers, folded block by block, are the same for any number of threads.
/// </summary>
internal static class Crew
{
    /// <summary>Does blocks in parallel, reports progress, and stops between blocks when cancelled.</summary>
    /// <param name="blocks">How many blocks there are.</param>
    /// <param name="run">How many threads, whom to tell, when to stop.</param>
    /// <param name="work">Does one block; blocks may run at the same time and in any order.</param>
    public static void Do(int blocks, RunOptions run, Action<int> work)
    {
        var done = 0;
        if (run.Threads <= 1 || blocks == 1)
        {
            for (var block = 0; block < blocks; block++)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                work(block);
                run.Progress?.Report((block + 1.0) / blocks);
            }

            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = run.Threads, CancellationToken = run.Cancellation };
        Parallel.For(0, blocks, options, block =>
        {
            work(block);
            run.Progress?.Report(Interlocked.Increment(ref done) / (double)blocks);
        });
    }
}
