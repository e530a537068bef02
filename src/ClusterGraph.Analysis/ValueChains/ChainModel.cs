using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>A chain with the actors and links of one reading: who does which stage, and which link is which expected flow.</summary>
internal sealed class ChainModel
{
    private readonly ChainInput _chain;
    private readonly bool[] _isKnown;

    /// <summary>Puts it together. O(links · stages an actor does).</summary>
    public ChainModel(LayerGraph layer)
    {
        Layer = layer;
        _chain = layer.Input.Chain!;
        Flows = StageFlows.Of(layer, _chain);
        StagesOf = StagesOfNodes(layer, _chain);
        NodesOf = NodesOfStages(StagesOf, _chain.Stages.Count);
        Links = new ChainLinks(layer);
        Trades = StageTrades.Of(Links, Flows, StagesOf, _chain.Stages.Count);
        _isKnown = [.. _chain.Stages.Select((stage, i) => stage.IsAsked || NodesOf[i].Length > 0)];
    }

    /// <summary>Gets what it was read from.</summary>
    public LayerGraph Layer { get; }

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount => StagesOf.Length;

    /// <summary>Gets the stages.</summary>
    public IReadOnlyList<ChainStage> Stages => _chain.Stages;

    /// <summary>Gets the services.</summary>
    public IReadOnlyList<SupportService> Services => _chain.Services;

    /// <summary>Gets the expected flows; empty when nobody said what to expect.</summary>
    public IReadOnlyList<StageFlow> Flows { get; }

    /// <summary>Gets the stages of each node that count, ascending; those left out on purpose do not.</summary>
    public int[][] StagesOf { get; }

    /// <summary>Gets the nodes of each stage, ascending.</summary>
    public int[][] NodesOf { get; }

    /// <summary>Gets all links that are read.</summary>
    public ChainLinks Links { get; }

    /// <summary>Gets the links that are an expected flow.</summary>
    public StageTrades Trades { get; }

    /// <summary>Tells whether a node is inside the cluster.</summary>
    public bool IsInside(int node) => Layer.Input.Inside is not { } inside || inside[Layer.ActorOf(node)];

    /// <summary>Gives how many independent actors a node stands for; NaN for a group of unknown size.</summary>
    public double CountOf(int node) => _chain.Counts is { } counts ? counts[Layer.ActorOf(node)] : 1;

    /// <summary>Tells whether anything is known about a stage: the room was asked, or somebody does it.</summary>
    public bool IsKnown(int stage) => _isKnown[stage];

    /// <summary>Tells whether the chain begins at a stage as far as anybody knows.</summary>
    public bool IsSource(int stage) => IsEnd(stage, StageRole.Input, Flows.Where(f => f.To == stage).Select(f => f.From));

    /// <summary>Tells whether the chain ends at a stage as far as anybody knows.</summary>
    public bool IsSink(int stage) => IsEnd(stage, StageRole.Market, Flows.Where(f => f.From == stage).Select(f => f.To));

    /// <summary>Lists the nodes of the stages at which the chain begins, or ends.</summary>
    public int[] NodesWhere(Func<int, bool> isStage) =>
        [.. Enumerable.Range(0, Stages.Count).Where(isStage).SelectMany(s => NodesOf[s]).Distinct().Order()];

    private bool IsEnd(int stage, StageRole role, IEnumerable<int> next) =>
        Flows.Any(f => f.From == stage || f.To == stage)
        && (Stages[stage].Role == role || !next.Any(s => IsKnown(s)));

    private static int[][] StagesOfNodes(LayerGraph layer, ChainInput chain)
    {
        var byActor = chain.Members.Where(m => m.Counts && !chain.Stages[m.Stage].IsExcluded).ToLookup(m => m.Actor, m => m.Stage);
        return [.. Enumerable.Range(0, layer.Graph.NodeCount)
            .Select(node => byActor[layer.ActorOf(node)].Distinct().Order().ToArray())];
    }

    private static int[][] NodesOfStages(int[][] stagesOf, int count)
    {
        var nodes = new List<int>[count];
        for (var stage = 0; stage < count; stage++)
        {
            nodes[stage] = [];
        }

        for (var node = 0; node < stagesOf.Length; node++)
        {
            foreach (var stage in stagesOf[node])
            {
                nodes[stage].Add(node);
            }
        }

        return Array.ConvertAll(nodes, n => n.ToArray());
    }
}
