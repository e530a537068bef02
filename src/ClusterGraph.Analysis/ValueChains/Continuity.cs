namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// Who is reached from the inputs and who reaches the market, along expected flows alone (methods catalogue C2): a search
/// over pairs of actor and stage. An actor with two stages passes on to itself. O(n · stages + trades).
/// </summary>
internal sealed class Continuity
{
    private readonly ChainModel _model;
    private readonly bool[] _forward;
    private readonly bool[] _backward;

    private Continuity(ChainModel model, bool[] forward, bool[] backward) =>
        (_model, _forward, _backward) = (model, forward, backward);

    /// <summary>Searches.</summary>
    public static Continuity Of(ChainModel model)
    {
        var steps = new StageSteps(model);
        return new Continuity(
            model, steps.Reach(model.IsSource, isBackward: false), steps.Reach(model.IsSink, isBackward: true));
    }

    /// <summary>Gets a value indicating whether some way leads from inputs to market.</summary>
    public bool IsContinuous => Enumerable.Range(0, _forward.Length).Any(s => _forward[s] && _backward[s]);

    /// <summary>Tells whether a node is reached from the inputs in some stage.</summary>
    public bool IsForward(int node) => Array.Exists(_model.StagesOf[node], s => _forward[State(node, s)]);

    /// <summary>Tells whether a node reaches the market from some stage.</summary>
    public bool IsBackward(int node) => Array.Exists(_model.StagesOf[node], s => _backward[State(node, s)]);

    /// <summary>Tells whether a node lies on a way from inputs to market.</summary>
    public bool IsBoth(int node) => Array.Exists(_model.StagesOf[node], s => _forward[State(node, s)] && _backward[State(node, s)]);

    /// <summary>Tells whether a node has a stage that some flow touches.</summary>
    public bool IsInChain(int node) => Array.Exists(
        _model.StagesOf[node], s => _model.Flows.Any(f => f.From == s || f.To == s));

    /// <summary>Lists the nodes of a stage that the inputs reach and that do not reach the market.</summary>
    public IEnumerable<int> OnlyForward(int stage) =>
        _model.NodesOf[stage].Where(v => _forward[State(v, stage)] && !_backward[State(v, stage)]);

    /// <summary>Lists the nodes of a stage that reach the market and that the inputs do not reach.</summary>
    public IEnumerable<int> OnlyBackward(int stage) =>
        _model.NodesOf[stage].Where(v => _backward[State(v, stage)] && !_forward[State(v, stage)]);

    /// <summary>Tells whether the inputs reach a stage.</summary>
    public bool Reaches(int stage) => _model.NodesOf[stage].Any(v => _forward[State(v, stage)]);

    /// <summary>Lists the flows one link of which would join what the inputs reach to what reaches the market.</summary>
    public IReadOnlyList<int> Bridges() =>
        [.. Enumerable.Range(0, _model.Flows.Count)
            .Where(f => OnlyForward(_model.Flows[f].From).Any() && OnlyBackward(_model.Flows[f].To).Any())];

    private int State(int node, int stage) => (node * _model.Stages.Count) + stage;
}
