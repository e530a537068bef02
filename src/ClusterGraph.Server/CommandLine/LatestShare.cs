namespace ClusterGraph.Server.CommandLine;

/// <summary>Keeps the latest share that was reported, from whatever thread.</summary>
internal sealed class LatestShare : IProgress<double>
{
    private double _value;

    /// <summary>Gets the share, 0 to 1.</summary>
    public double Value => Volatile.Read(ref _value);

    /// <inheritdoc/>
    public void Report(double value) => Volatile.Write(ref _value, value);
}
