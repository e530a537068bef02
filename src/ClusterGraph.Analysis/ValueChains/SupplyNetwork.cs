using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// Who passes on to whom on the way from sources to sinks: along the expected flows of a chain, or, where sources and
/// sinks are named, along all links that are read. An actor with several stages is one node.
/// </summary>
internal sealed class SupplyNetwork
{
    /// <summary>The parameter that names where flow begins.</summary>
    public const string SourcesName = "sources";

    /// <summary>The parameter that names where flow ends.</summary>
    public const string SinksName = "sinks";

    /// <summary>Gets what was read.</summary>
    public required LayerGraph Layer { get; init; }

    /// <summary>Gets the links that were read.</summary>
    public required ChainLinks Links { get; init; }

    /// <summary>Gets the chain; null where sources and sinks were named.</summary>
    public ChainModel? Chain { get; init; }

    /// <summary>Gets who passes on to whom, each pair once, ascending.</summary>
    public required IReadOnlyList<PassOn> Steps { get; init; }

    /// <summary>Gets where flow begins.</summary>
    public required int[] Sources { get; init; }

    /// <summary>Gets where flow ends.</summary>
    public required int[] Sinks { get; init; }

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount => Layer.Graph.NodeCount;

    /// <summary>Gets a value indicating whether any volume is known; if not, each step carries one.</summary>
    public bool HasVolumes => Steps.Any(s => !double.IsNaN(s.Volume));

    /// <summary>The parameters that name sources and sinks.</summary>
    public static IEnumerable<Parameter> Parameters() =>
    [
        Parameter.Actors(SourcesName, "Where the flow begins; empty for the actors of the chain's first stages."),
        Parameter.Actors(SinksName, "Where the flow ends; empty for the actors of the chain's markets."),
    ];

    /// <summary>Tells whether sources or sinks are named.</summary>
    public static bool AreEndsNamed(MethodContext context) =>
        context.Parameters.List(SourcesName).Count + context.Parameters.List(SinksName).Count > 0;

    /// <summary>Reads it; the chain must have flows unless sources and sinks are named.</summary>
    public static Outcome<SupplyNetwork> Read(MethodContext context)
    {
        if (!AreEndsNamed(context))
        {
            return Of(new ChainModel(context.Layer));
        }

        var (sources, sinks) = (context.NodesOf(SourcesName), context.NodesOf(SinksName));
        if ((sources.Error ?? sinks.Error) is { } error)
        {
            return error;
        }

        if (sources.Value!.Length == 0 || sinks.Value!.Length == 0)
        {
            var missing = sources.Value.Length == 0 ? SourcesName : SinksName;
            return new ChangeError(ErrorCode.InvalidField, "Name both where the flow begins and where it ends.", missing);
        }

        return Between(context.Layer, sources.Value, sinks.Value);
    }

    /// <summary>Follows all links that are read from some nodes to others.</summary>
    public static SupplyNetwork Between(LayerGraph layer, IReadOnlyList<int> sources, IReadOnlyList<int> sinks)
    {
        var links = new ChainLinks(layer);
        return new SupplyNetwork
        {
            Layer = layer,
            Links = links,
            Steps = Unite(links, AllWays(links, layer.Query.Symmetry != Symmetry.Directed)),
            Sources = [.. sources.Except(sinks).Order()],
            Sinks = [.. sinks.Distinct().Order()],
        };
    }

    /// <summary>Follows the expected flows of a chain.</summary>
    public static SupplyNetwork Of(ChainModel model)
    {
        var sinks = model.NodesWhere(model.IsSink);
        var trades = Enumerable.Range(0, model.Trades.Count)
            .Select(t => (model.Trades.From[t], model.Trades.To[t], model.Trades.Links[t]));
        return new SupplyNetwork
        {
            Layer = model.Layer,
            Links = model.Links,
            Chain = model,
            Steps = Unite(model.Links, trades),
            Sources = [.. model.NodesWhere(model.IsSource).Except(sinks)],
            Sinks = sinks,
        };
    }

    /// <summary>Tells whether a node is the only named source, or the only named sink: an end, not a step between.</summary>
    public bool IsNamedEnd(int node) => Chain is null
        && ((Sources.Length == 1 && Sources[0] == node) || (Sinks.Length == 1 && Sinks[0] == node));

    /// <summary>Tells whether a node stands for one actor, so that it can fail as one.</summary>
    public bool IsOne(int node) => !IsNamedEnd(node) && !IsMany(node);

    /// <summary>Tells whether a node stands for many, whose links are many, too.</summary>
    public bool IsMany(int node) => Chain is not null && Chain.CountOf(node) is not 1;

    /// <summary>Gives the steps as rows, with a node before all sources and one after all sinks as the last two.</summary>
    public Adjacency ToRows()
    {
        int[] from = [.. Steps.Select(s => s.From), .. Sources.Select(_ => NodeCount), .. Sinks];
        int[] to = [.. Steps.Select(s => s.To), .. Sources, .. Sinks.Select(_ => NodeCount + 1)];
        return AnalysisGraph.FromArcs(NodeCount + 2, new ArcList(from, to, null)).Out;
    }

    private static IEnumerable<(int From, int To, int Link)> AllWays(ChainLinks links, bool bothWays)
    {
        for (var link = 0; link < links.Count; link++)
        {
            yield return (links.From[link], links.To[link], link);
            if (bothWays || links.IsUndirected(link))
            {
                yield return (links.To[link], links.From[link], link);
            }
        }
    }

    private static List<PassOn> Unite(ChainLinks links, IEnumerable<(int From, int To, int Link)> ways) =>
        [.. ways.GroupBy(w => (w.From, w.To), w => w.Link).OrderBy(g => g.Key).Select(g =>
        {
            int[] united = [.. g];
            var known = united.Select(links.Volume).Where(v => !double.IsNaN(v)).ToList();
            return new PassOn(
                g.Key.From, g.Key.To, known.Count == 0 ? double.NaN : known.Sum(), united.Max(links.Confidence), united);
        })];
}
