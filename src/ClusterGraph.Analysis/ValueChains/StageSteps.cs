namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The steps between pairs of actor and stage: over a link that is the flow, or within an actor that does both.</summary>
internal sealed class StageSteps
{
    private readonly ChainModel _model;
    private readonly ILookup<int, int> _byGiver;
    private readonly ILookup<int, int> _byTaker;

    /// <summary>Prepares the search. O(trades).</summary>
    public StageSteps(ChainModel model)
    {
        _model = model;
        var trades = model.Trades;
        var matches = Enumerable.Range(0, trades.MatchFlows.Count).ToArray();
        _byGiver = matches.ToLookup(m => State(trades.From[trades.MatchTrades[m]], model.Flows[trades.MatchFlows[m]].From));
        _byTaker = matches.ToLookup(m => State(trades.To[trades.MatchTrades[m]], model.Flows[trades.MatchFlows[m]].To));
    }

    /// <summary>Marks every pair that is reached from the pairs of some stages.</summary>
    public bool[] Reach(Func<int, bool> begins, bool isBackward)
    {
        var reached = new bool[_model.NodeCount * _model.Stages.Count];
        var waiting = new Stack<int>();
        foreach (var stage in Enumerable.Range(0, _model.Stages.Count).Where(begins))
        {
            foreach (var node in _model.NodesOf[stage])
            {
                Visit(reached, waiting, State(node, stage));
            }
        }

        while (waiting.TryPop(out var state))
        {
            Step(reached, waiting, state, isBackward);
        }

        return reached;
    }

    private static void Visit(bool[] reached, Stack<int> waiting, int state)
    {
        if (!reached[state])
        {
            reached[state] = true;
            waiting.Push(state);
        }
    }

    private void Step(bool[] reached, Stack<int> waiting, int state, bool isBackward)
    {
        var trades = _model.Trades;
        foreach (var match in isBackward ? _byTaker[state] : _byGiver[state])
        {
            var (trade, flow) = (trades.MatchTrades[match], _model.Flows[trades.MatchFlows[match]]);
            Visit(reached, waiting, isBackward ? State(trades.From[trade], flow.From) : State(trades.To[trade], flow.To));
        }

        var (node, stage) = Math.DivRem(state, _model.Stages.Count);
        foreach (var flow in _model.Flows)
        {
            var (here, there) = isBackward ? (flow.To, flow.From) : (flow.From, flow.To);
            if (here == stage && Array.IndexOf(_model.StagesOf[node], there) >= 0)
            {
                Visit(reached, waiting, State(node, there));
            }
        }
    }

    private int State(int node, int stage) => (node * _model.Stages.Count) + stage;
}
