namespace ClusterGraph.Storage;

/// <summary>What to compute.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Settings">Settings by the names that the server knows.</param>
public sealed record ScienceTask(ScienceMeasure Measure, IReadOnlyDictionary<string, object?> Settings)
{
    /// <summary>Makes one without settings.</summary>
    /// <param name="measure">The measure.</param>
    public ScienceTask(ScienceMeasure measure)
        : this(measure, new Dictionary<string, object?>(StringComparer.Ordinal))
    {
    }
}
