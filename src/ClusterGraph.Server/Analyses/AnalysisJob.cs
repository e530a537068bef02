using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Server.Analyses;

/// <summary>One analysis under way or done.</summary>
internal sealed class AnalysisJob(AnalysisKey key) : IProgress<double>, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private double _share;

    /// <summary>Gets the name by which a browser asks for it again.</summary>
    public string Id { get; } = Guid.CreateVersion7().ToString("N");

    /// <summary>Gets what it computes.</summary>
    public AnalysisKey Key { get; } = key;

    /// <summary>Gets how far it is, 0 to 1.</summary>
    public double Share => Volatile.Read(ref _share);

    /// <summary>Gets what ends it early.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Gets or sets the work.</summary>
    public Task<Outcome<AnalysisResult>> Work { get; set; } = Task.FromCanceled<Outcome<AnalysisResult>>(new CancellationToken(true));

    /// <inheritdoc/>
    public void Report(double value) => Volatile.Write(ref _share, value);

    /// <summary>Ends it early.</summary>
    public void Cancel() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }
}
