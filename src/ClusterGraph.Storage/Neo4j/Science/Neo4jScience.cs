using System.Globalization;
using System.Security.Cryptography;
using ClusterGraph.Storage.Neo4j.Execution;

namespace ClusterGraph.Storage.Neo4j.Science;

/// <summary>Neo4j Graph Data Science: a graph is projected, measured, and dropped.</summary>
internal sealed class Neo4jScience : IGraphScience, IAsyncDisposable
{
    private const string Prefix = "clustergraph-";

    // Betweenness of a large graph takes its time; whoever asked can stop it.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(6);

    private const int Looks = 300;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(0.1);

    private static readonly string[] Needed =
    [
        "gds.graph.project.cypher", "gds.graph.drop", "gds.graph.list",
        .. Enum.GetValues<ScienceMeasure>().Select(m => ScienceStatements.ProcedureOf(m).Procedure),
    ];

    private readonly ICypherExecutor _executor;

    private Neo4jScience(ICypherExecutor executor, string version)
    {
        _executor = executor;
        Name = "Neo4j Graph Data Science " + version;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Looks whether the server has Graph Data Science with all that is needed.</summary>
    /// <returns>Null when it has not.</returns>
    public static async Task<Neo4jScience?> FindAsync(Neo4jOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var executor = CypherExecutors.Connect(options with { Timeout = Patience }, time);
        var probe = await executor.RunAsync(ScienceStatements.Probe.With(("names", Needed)), cancellation);
        if (probe.IsOk && probe.Rows is [[long found]] && found == Needed.Length)
        {
            var version = await executor.RunAsync(ScienceStatements.Version.With(), cancellation);
            if (version.IsOk)
            {
                return new Neo4jScience(executor, (string)version.Rows[0][0]!);
            }
        }

        await executor.DisposeAsync();
        return null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<double[]>?> ComputeAsync(
        SentGraph graph, IReadOnlyList<ScienceTask> asked, CancellationToken cancellation)
    {
        var name = Prefix + RandomNumberGenerator.GetHexString(16, lowercase: true);
        try
        {
            await _executor.RunAsync(ScienceStatements.DropOld.With(("prefix", Prefix)), cancellation);
            var projected = await _executor.RunAsync(Project(name, graph), cancellation);
            return projected.IsOk ? await MeasureAsync(name, graph.NodeCount, asked, cancellation) : null;
        }
        catch (OperationCanceledException)
        {
            await EndAsync(name);
            throw;
        }
        finally
        {
            await _executor.RunAsync(ScienceStatements.Drop.With(("graph", name)), CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _executor.DisposeAsync();

    private static CypherCall Project(string name, SentGraph graph) => ScienceStatements.Project.With(
        ("graph", name),
        ("arcs", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["nodes"] = graph.NodeCount,
            ["sources"] = graph.Sources,
            ["targets"] = graph.Targets,
            ["weights"] = graph.Weights ?? [],
        }));

    /// <summary>Ends what the server still does with a graph; else it might put it back after it was dropped.</summary>
    private async Task EndAsync(string graph)
    {
        for (var look = 0; look < Looks; look++)
        {
            var ended = await _executor.RunAsync(ScienceStatements.End.With(("ended", graph)), CancellationToken.None);
            if (!ended.IsOk || ended.Rows is [[0L]])
            {
                return;
            }

            await Task.Delay(BetweenLooks);
        }
    }

    private async Task<List<double[]>?> MeasureAsync(
        string name, int nodes, IReadOnlyList<ScienceTask> asked, CancellationToken cancellation)
    {
        var results = new List<double[]>();
        foreach (var task in asked)
        {
            var answer = await _executor.RunAsync(
                ScienceStatements.Stream(task.Measure).With(("graph", name), ("settings", task.Settings)), cancellation);
            if (!answer.IsOk || answer.Rows is not [[object?[] values]] || values.Length != nodes)
            {
                return null;
            }

            results.Add(Array.ConvertAll(values, value => Convert.ToDouble(value, CultureInfo.InvariantCulture)));
        }

        return results;
    }
}
