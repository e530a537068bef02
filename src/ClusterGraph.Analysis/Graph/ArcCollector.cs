namespace ClusterGraph.Analysis.Graph;

/// <summary>Collects arcs one by one and counts what a reader of the result should know.</summary>
/// <param name="weights">The weight of each link of the input; null when none is read.</param>
internal sealed class ArcCollector(double[]? weights)
{
    // Beyond these, sums of strengths or of their inverses leave the range of a double.
    private const double Least = 1e-150;
    private const double Most = 1e150;

    private readonly List<int> _sources = [];
    private readonly List<int> _targets = [];
    private readonly List<double>? _weights = weights is null ? null : [];
    private int _loops;
    private int _bothWays;
    private int _zeros;

    /// <summary>Adds a link, both ways when its layer has no direction and others have.</summary>
    public void Add(int from, int to, int link, bool isBothWays)
    {
        if (weights is not null && !(weights[link] is >= Least and <= Most))
        {
            _zeros++;
            return;
        }

        _loops += from == to ? 1 : 0;
        Add(from, to, link);
        if (isBothWays && from != to)
        {
            Add(to, from, link);
            _bothWays++;
        }
    }

    /// <summary>Gives what was collected.</summary>
    public FilteredLinks Result() =>
        new(new ArcList([.. _sources], [.. _targets], _weights?.ToArray()), _loops, _bothWays, _zeros);

    private void Add(int from, int to, int link)
    {
        _sources.Add(from);
        _targets.Add(to);
        _weights?.Add(weights![link]);
    }
}
