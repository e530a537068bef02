using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Numerics;

/// <summary>Reports the progress of one of several equal parts of a run as progress of the whole.</summary>
internal sealed class PartialProgress(IProgress<double> whole, int part, int parts) : IProgress<double>
{
    /// <summary>Gives a run for one part.</summary>
    public static RunOptions Of(RunOptions run, int part, int parts) =>
        run.Progress is null ? run : run with { Progress = new PartialProgress(run.Progress, part, parts) };

    /// <inheritdoc/>
    public void Report(double value) => whole.Report((part + value) / parts);
}
