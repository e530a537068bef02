using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Engines;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Paths;
using ClusterGraph.Storage;

namespace ClusterGraph.Server.Analyses;

/// <summary>
/// Has kernels computed by the database server, and brings what it gives under our definitions. Only directed graphs can
/// be sent, so an undirected one goes with each link both ways; core numbers and Leiden need a truly undirected one there.
/// </summary>
internal sealed class DataScienceEngine(IGraphScience science) : IKernelEngine
{
    private const double Tolerance = 1e-11;
    private const int Iterations = 1_000;

    /// <inheritdoc/>
    public string Name => science.Name;

    /// <summary>Gives who computes graphs of more links; null when the store has nobody.</summary>
    public static Delegation? Of(IStore store, int maxInProcessLinks) =>
        store.Science is { } science ? new Delegation(new DataScienceEngine(science), maxInProcessLinks) : null;

    /// <inheritdoc/>
    public double[]? PageRank(AnalysisGraph graph, double damping, RunOptions run)
    {
        var settings = Settings(graph, Iterations);
        settings["dampingFactor"] = damping;
        settings["tolerance"] = Tolerance;

        // What is lost where no link leads on is made up for by scaling (Del Corso, Gulli and Romani 2005).
        return Compute(Arcs(graph.Out), run, new ScienceTask(ScienceMeasure.PageRank, settings)) is [var scores]
            && scores.Sum() is > 0 and var sum ? Array.ConvertAll(scores, score => score / sum) : null;
    }

    /// <inheritdoc/>
    public NodePartition? WeakComponents(AnalysisGraph graph, RunOptions run) =>
        Compute(Arcs(graph.Out), run, new ScienceTask(ScienceMeasure.WeakComponents)) is [var components] ? Groups(components) : null;

    /// <inheritdoc/>
    public double[]? Betweenness(AnalysisGraph graph, RunOptions run) =>
        Compute(Arcs(graph.Out), run, new ScienceTask(ScienceMeasure.Betweenness)) is [var values]
            ? Array.ConvertAll(values, value => graph.IsDirected ? value : value / 2) : null;

    /// <inheritdoc/>
    public DistanceSums? Distances(AnalysisGraph graph, bool isInto, RunOptions run)
    {
        // The server counts the distances of the others to a node.
        var faust = new Dictionary<string, object?>(StringComparer.Ordinal) { ["useWassermanFaust"] = true };
        var found = Compute(
            Arcs(isInto ? graph.Out : graph.In),
            run,
            new ScienceTask(ScienceMeasure.Closeness),
            new ScienceTask(ScienceMeasure.Closeness, faust),
            new ScienceTask(ScienceMeasure.Harmonic));
        if (found is not [var classic, var scaled, var harmonic])
        {
            return null;
        }

        var others = graph.NodeCount - 1.0;
        var reached = classic.Zip(scaled, (one, whole) => one == 0 ? 0 : (int)Math.Round(whole / one * others)).ToArray();
        return new DistanceSums(
            reached,
            [.. classic.Zip(reached, (one, count) => one == 0 ? 0 : Math.Round(count / one))],
            Array.ConvertAll(harmonic, mean => mean * others),
            Farthest: [],
            Pairs: []);
    }

    /// <inheritdoc/>
    public NodePartition? Labels(AnalysisGraph graph, int sweeps, RunOptions run)
    {
        var asked = new ScienceTask(ScienceMeasure.LabelPropagation, Settings(graph, sweeps));
        return Compute(Arcs(graph.Out), run, asked) is [var labels] ? Groups(labels) : null;
    }

    private static Dictionary<string, object?> Settings(AnalysisGraph graph, int iterations)
    {
        var settings = new Dictionary<string, object?>(StringComparer.Ordinal) { ["maxIterations"] = iterations };
        if (graph.IsWeighted)
        {
            settings["relationshipWeightProperty"] = "weight";
        }

        return settings;
    }

    private static SentGraph Arcs(Adjacency rows)
    {
        var sources = new int[rows.ArcCount];
        for (var node = 0; node < rows.NodeCount; node++)
        {
            sources.AsSpan(rows.Offsets[node]..rows.Offsets[node + 1]).Fill(node);
        }

        return new SentGraph(rows.NodeCount, sources, rows.Targets, rows.Weights);
    }

    private static NodePartition Groups(double[] labels)
    {
        var numbers = new Dictionary<double, int>();
        var groups = new int[labels.Length];
        for (var node = 0; node < groups.Length; node++)
        {
            if (!numbers.TryGetValue(labels[node], out groups[node]))
            {
                groups[node] = numbers.Count;
                numbers.Add(labels[node], groups[node]);
            }
        }

        var sizes = new int[numbers.Count];
        foreach (var group in groups)
        {
            sizes[group]++;
        }

        return new NodePartition(groups, sizes);
    }

    // An analysis runs on a thread of its own and may wait.
    private IReadOnlyList<double[]>? Compute(SentGraph graph, RunOptions run, params ScienceTask[] asked) =>
        science.ComputeAsync(graph, asked, run.Cancellation).GetAwaiter().GetResult();
}
