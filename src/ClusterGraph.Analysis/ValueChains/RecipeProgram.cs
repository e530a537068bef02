using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// The linear programme of a chain with recipes (methods catalogue C8; Koopmans 1951, activity analysis). Each actor makes,
/// in each of its stages, an output of its own: all inputs of the recipe are there, and what goes on is no more than the
/// output. Between its own stages goods pass without a link and without a limit. A step carries at most its volume, an actor
/// hands on at most its capacity; what is unknown limits nothing. Largest: what the last stages have and do not pass on.
/// O(links · flows).
/// </summary>
internal sealed class RecipeProgram
{
    private readonly SupplyNetwork _supply;
    private readonly ChainModel _chain;
    private readonly double[] _capacities;
    private readonly FlowUnits _units;
    private readonly Dictionary<(int Node, int Stage), Maker> _makers = [];
    private readonly List<double> _bounds = [];
    private readonly List<double> _objective = [];
    private readonly List<LinearRow> _rows = [];
    private readonly List<FlowLimit> _limits = [];
    private readonly List<InputNeed> _needs = [];

    /// <summary>Writes it down.</summary>
    /// <param name="supply">The network, of a chain.</param>
    /// <param name="recipes">What each stage needs.</param>
    /// <param name="units">How much each link carries in the unit of its flow.</param>
    /// <param name="capacities">How much each actor can hand on; NaN for as much as comes.</param>
    public RecipeProgram(SupplyNetwork supply, Recipes recipes, FlowUnits units, double[] capacities)
    {
        (_supply, _chain, _units, _capacities) = (supply, supply.Chain!, units, capacities);
        AddMakers();
        AddSteps();
        AddWithin();
        foreach (var maker in _makers.Values)
        {
            AddRows(maker, recipes.Of(maker.Stage));
        }

        foreach (var (node, makers) in _makers.Values.GroupBy(m => m.Node).Where(g => g.Count() > 1).Select(g => (g.Key, g.ToList())))
        {
            AddCapacity(node, makers);
        }

        Program = new LinearProgram([.. _objective], [.. _bounds], _rows);
    }

    /// <summary>Gets the programme.</summary>
    public LinearProgram Program { get; }

    /// <summary>Gets what is known to limit something: steps and actors, each with its variable as the arc.</summary>
    public IReadOnlyList<FlowLimit> Limits => _limits;

    /// <summary>Gets who needs what.</summary>
    public IReadOnlyList<InputNeed> Needs => _needs;

    /// <summary>Gets the actors in their stages.</summary>
    public IEnumerable<Maker> Makers => _makers.Values;

    /// <summary>Gives the programme in which an actor makes nothing.</summary>
    public LinearProgram Without(int node)
    {
        var bounds = (double[])Program.Bounds.Clone();
        foreach (var maker in _makers.Values.Where(m => m.Node == node))
        {
            bounds[maker.Output] = 0;
        }

        return Program with { Bounds = bounds };
    }

    // Who stands at the end and at a beginning, too, begins nothing, as in the plain flow.
    private void AddMakers()
    {
        var sources = _supply.Sources.ToHashSet();
        foreach (var stage in Enumerable.Range(0, _chain.Stages.Count).Where(s => _chain.Flows.Any(f => f.From == s || f.To == s)))
        {
            foreach (var node in _chain.NodesOf[stage].Where(v => !_chain.IsSource(stage) || sources.Contains(v)))
            {
                _makers[(node, stage)] = new Maker(node, stage, Add(double.PositiveInfinity));
            }
        }

        foreach (var maker in _makers.Values.GroupBy(m => m.Node).Where(g => g.Count() == 1).Select(g => g.First()))
        {
            SetLimit(maker.Output, _capacities[maker.Node], new FlowLimit(maker.Node, -1, maker.Output));
        }
    }

    private void AddSteps()
    {
        var trades = _chain.Trades;
        var flowsOf = Enumerable.Range(0, trades.MatchTrades.Count)
            .GroupBy(m => trades.MatchTrades[m], m => trades.MatchFlows[m]).ToDictionary(g => g.Key, g => g.Order().ToArray());
        var steps = Enumerable.Range(0, trades.Count)
            .GroupBy(t => (From: trades.From[t], To: trades.To[t], Flows: string.Join(' ', flowsOf[t])))
            .OrderBy(g => (g.Key.From, g.Key.To)).ThenBy(g => g.Key.Flows, StringComparer.Ordinal);
        foreach (var step in steps)
        {
            AddStep(step.Key.From, step.Key.To, flowsOf[step.First()], [.. step.Select(t => trades.Links[t])]);
        }
    }

    private void AddStep(int from, int to, int[] flows, int[] links)
    {
        var ways = flows.Where(f => _makers.ContainsKey((from, _chain.Flows[f].From)) && Takes(to, _chain.Flows[f].To)).ToList();
        if (ways.Count == 0)
        {
            return;
        }

        var variables = ways.ConvertAll(f => Join((from, _chain.Flows[f].From), (to, _chain.Flows[f].To), leaves: true));
        var whole = variables[0];
        if (ways.Count > 1)
        {
            whole = Add(double.PositiveInfinity);
            _rows.Add(new LinearRow([.. variables.Select(v => (v, 1.0)), (whole, -1)]));
        }

        var known = links.Select(l => _units.Volume(l, ways[0])).Where(v => !double.IsNaN(v)).ToList();
        SetLimit(whole, known.Count == 0 ? double.NaN : known.Sum(), new FlowLimit(from, to, whole));
    }

    private void AddWithin()
    {
        foreach (var flow in _chain.Flows)
        {
            foreach (var node in _chain.NodesOf[flow.From].Where(v => _makers.ContainsKey((v, flow.From)) && Takes(v, flow.To)))
            {
                Join((node, flow.From), (node, flow.To), leaves: false);
            }
        }
    }

    private bool Takes(int node, int stage) => !_chain.IsSource(stage) && _makers.ContainsKey((node, stage));

    private int Join((int Node, int Stage) from, (int Node, int Stage) to, bool leaves)
    {
        var variable = Add(double.PositiveInfinity);
        _makers[from].Out.Add((variable, leaves));
        _makers[to].In.Add((from.Stage, variable));
        return variable;
    }

    private void AddRows(Maker maker, IReadOnlyList<Recipe> recipes)
    {
        _rows.Add(new LinearRow([.. maker.Out.Select(o => (o.Variable, 1.0)), (maker.Output, -1)]));
        if (_chain.IsSink(maker.Stage))
        {
            _objective[maker.Output] = 1;
            maker.Out.ForEach(o => _objective[o.Variable] = -1);
        }

        if (_chain.IsSource(maker.Stage))
        {
            return;
        }

        if (recipes.Count == 0)
        {
            _rows.Add(new LinearRow([(maker.Output, 1), .. maker.In.Select(i => (i.Variable, -1.0))]));
        }

        foreach (var recipe in recipes)
        {
            var need = new InputNeed(maker, recipe, _rows.Count);
            _rows.Add(new LinearRow([(maker.Output, recipe.PerUnit), .. need.Comes.Select(v => (v, -1.0))]));
            _needs.Add(need);
        }
    }

    // With several stages, what leaves the actor or stays at the end counts, whatever passes between its own stages.
    private void AddCapacity(int node, List<Maker> makers)
    {
        if (!(_capacities[node] >= 0))
        {
            return;
        }

        var whole = Add(double.PositiveInfinity);
        var terms = new Dictionary<int, double> { [whole] = -1 };
        foreach (var maker in makers)
        {
            var isEnd = _chain.IsSink(maker.Stage);
            terms[maker.Output] = isEnd ? 1 : 0;
            maker.Out.ForEach(o => terms[o.Variable] = (o.Leaves ? 1 : 0) - (isEnd ? 1 : 0));
        }

        _rows.Add(new LinearRow([.. terms.Where(t => t.Value != 0).Select(t => (t.Key, t.Value))]));
        SetLimit(whole, _capacities[node], new FlowLimit(node, -1, whole));
    }

    private int Add(double bound)
    {
        _bounds.Add(bound);
        _objective.Add(0);
        return _bounds.Count - 1;
    }

    private void SetLimit(int variable, double most, FlowLimit limit)
    {
        if (most >= 0)
        {
            _bounds[variable] = most;
            _limits.Add(limit);
        }
    }
}
