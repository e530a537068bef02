using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Lists the introductions that are worth trying (methods catalogue C11).</summary>
internal sealed class MoveCandidates
{
    private readonly LayerGraph _layer;
    private readonly ChainModel _model;
    private readonly int _most;
    private readonly double _volume;
    private readonly List<Move> _moves = [];

    private MoveCandidates(ChainModel model, int most, double volume) =>
        (_layer, _model, _most, _volume) = (model.Layer, model, most, volume);

    /// <summary>Lists those that a chain suggests.</summary>
    /// <param name="model">The chain.</param>
    /// <param name="captives">The sellers that depend on one buyer.</param>
    /// <param name="most">How many of a kind at most; of bridges, the pairs that share most contacts come first.</param>
    /// <param name="volume">How much a new trade would carry; NaN for nobody knows.</param>
    /// <param name="told">The pairs that could tell each other what they know, and the layer of such a tie.</param>
    /// <returns>The moves, and whether some were left out.</returns>
    public static (IReadOnlyList<Move> Moves, bool IsCut) Of(
        ChainModel model, IReadOnlyList<int> captives, int most, double volume, (IReadOnlyList<(int Low, int High)> Pairs, int Layer) told)
    {
        var found = new MoveCandidates(model, most, volume);
        var isCut = found.Bridges() | found.Buyers(captives) | found.Horizontal() | found.Services() | found.Newcomers();
        found._moves.AddRange(told.Pairs.Select(p => new Move(MoveKind.Knowledge, p.Low, p.High, told.Layer)));
        return (found._moves, isCut);
    }

    /// <summary>Lists every link between two actors that is not there, neither into a source nor out of a sink.</summary>
    public static (IReadOnlyList<Move> Moves, bool IsCut) OfLinks(SupplyNetwork supply, int most, double volume)
    {
        var known = supply.Steps.Select(s => (s.From, s.To)).ToHashSet();
        var layer = supply.Layer.Layers.Count == 0 ? 0 : supply.Layer.Input.Layers.ToList().IndexOf(supply.Layer.Layers[0]);
        var all = from a in Enumerable.Range(0, supply.NodeCount).Except(supply.Sinks)
                  from b in Enumerable.Range(0, supply.NodeCount).Except(supply.Sources)
                  where a != b && !known.Contains((a, b))
                  select new Move(MoveKind.Link, a, b, layer, Volume: volume);
        var kept = all.Take(most + 1).ToList();
        return (kept.Count > most ? kept[..most] : kept, kept.Count > most);
    }

    private bool Bridges()
    {
        var continuity = Continuity.Of(_model);
        var pairs = from flow in continuity.Bridges()
                    from a in continuity.OnlyForward(_model.Flows[flow].From)
                    from b in continuity.OnlyBackward(_model.Flows[flow].To)
                    where a != b
                    select Trade(MoveKind.Bridge, a, b, flow);
        return Keep(pairs);
    }

    private bool Buyers(IReadOnlyList<int> captives)
    {
        var known = Enumerable.Range(0, _model.Trades.Count).Select(t => (_model.Trades.From[t], _model.Trades.To[t])).ToHashSet();
        var pairs = from seller in captives
                    from flow in Enumerable.Range(0, _model.Flows.Count)
                    where _model.StagesOf[seller].Contains(_model.Flows[flow].From)
                    from buyer in _model.NodesOf[_model.Flows[flow].To]
                    where buyer != seller && !known.Contains((seller, buyer))
                    select Trade(MoveKind.NewBuyer, seller, buyer, flow);
        return Keep(pairs);
    }

    private bool Horizontal()
    {
        var words = JointAction.Cooperation.Split(',');
        if (LayerAt(StageFlows.LayersOf(_layer, words)) is not { } layer)
        {
            return false;
        }

        var stages = JointAction.Of(_layer, _model, words, JointAction.Rivals.Split(','), 0.5, _most);
        return Keep(stages.SelectMany(s => s.Pairs).OrderByDescending(p => p.Score).ThenBy(p => p.First).ThenBy(p => p.Second)
            .Select(p => new Move(MoveKind.Horizontal, p.First, p.Second, layer)), isSorted: true);
    }

    private bool Services()
    {
        var cells = SupportLinks.Of(_model, partialShare: 1).Where(c => c.IsCounted && c.Reached.Count < c.Actors);
        var pairs = from cell in cells.OrderByDescending(c => c.Requirement)
                    where LayerAt(StageFlows.LayersOf(_layer, _model.Services[cell.Service].Links)) is not null
                    from provider in SupportLinks.Providers(_model, cell.Service).Take(3)
                    from actor in _model.NodesOf[cell.Stage].Except(cell.Reached).Where(_model.IsInside)
                    where provider != actor
                    select new Move(
                        MoveKind.Service, provider, actor,
                        LayerAt(StageFlows.LayersOf(_layer, _model.Services[cell.Service].Links))!.Value, cell.Stage);
        return Keep(pairs);
    }

    private bool Newcomers()
    {
        var fillings = StageCoverage.Of(_model);
        var spots = Enumerable.Range(0, fillings.Length)
            .Where(s => fillings[s].Status == StageStatus.WhiteSpot && _model.Stages[s].Kind == StageKind.Chain);
        return Keep(
            from stage in spots
            let flow = Enumerable.Range(0, _model.Flows.Count).FirstOrDefault(f => _model.Flows[f].From == stage || _model.Flows[f].To == stage, -1)
            where flow >= 0 && LayerAt(_model.Flows[flow].Layers) is not null
            select new Move(MoveKind.Attract, -1, -1, LayerAt(_model.Flows[flow].Layers)!.Value, stage, _volume));
    }

    private Move Trade(MoveKind kind, int from, int to, int flow) =>
        new(kind, from, to, LayerAt(_model.Flows[flow].Layers) ?? -1, Volume: _volume);

    // The first layer that means something and that this map has; without one nothing can be tried.
    private static int? LayerAt(bool[] layers) => Array.IndexOf(layers, true) is >= 0 and var at ? at : null;

    private bool Keep(IEnumerable<Move> moves, bool isSorted = false)
    {
        var all = moves.Where(m => m.Layer >= 0).DistinctBy(m => (m.From, m.To, m.Layer, m.Stage)).Take(100_000).ToList();
        if (all.Count > _most && !isSorted)
        {
            all = [.. all.OrderByDescending(m => Plausibility.Shared(_layer, m))];
        }

        _moves.AddRange(all.Take(_most));
        return all.Count > _most;
    }
}
