using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// Who gained and lost most, and who left, one by one: organisations and groups that are large enough. O(n log n).
/// </summary>
internal sealed class Movers
{
    private readonly TwoMoments _moments;
    private readonly int[] _listed;

    public Movers(TwoMoments moments)
    {
        _moments = moments;
        _listed = [.. Enumerable.Range(0, moments.Members.Length).Where(m => moments.IsListed[m])];
    }

    /// <summary>Gets how many more indicators went the good way than the bad way, node by node of the first moment.</summary>
    public ActorColumn Column
    {
        get
        {
            var values = new double[_moments.First.Graph.NodeCount];
            Array.Fill(values, double.NaN);
            foreach (var member in _listed)
            {
                values[_moments.Members[member].First] = _moments.Score(member) ?? double.NaN;
            }

            return new ActorColumn(ActorColumn.Main, values, _moments.MayList ? CaveatCode.NotAsked : CaveatCode.SmallCell);
        }
    }

    /// <summary>Gets the nodes of the first moment whose actors are gone.</summary>
    public IReadOnlyList<int> Leavers =>
        [.. _listed.Select(m => _moments.Members[m]).Where(m => m.Second < 0).Select(m => m.First).Order()];

    /// <summary>Gets the warning that nobody is listed.</summary>
    public IEnumerable<Caveat> Caveats => _moments.MayList ? [] :
        [new Caveat(CaveatCode.SmallCell, "Nobody is listed, as single persons or few people are among those counted.")];

    /// <summary>Lists the largest gains, then the largest losses.</summary>
    /// <param name="most">How many of each at most.</param>
    public IEnumerable<ResultTable> Table(int most)
    {
        var scored = _listed.Select(m => (Member: m, Score: _moments.Score(m) ?? 0)).OrderBy(s => _moments.Members[s.Member].First).ToList();
        int[] rows =
        [
            .. scored.Where(s => s.Score > 0).OrderByDescending(s => s.Score).Take(most).Select(s => s.Member),
            .. scored.Where(s => s.Score < 0).OrderBy(s => s.Score).Take(most).Select(s => s.Member),
        ];
        if (rows.Length > 0)
        {
            yield return new ResultTable(
                "movers", ["score", .. ChangeIndicators.Names.Take(_moments.Indicators)],
                [.. _moments.Heads.RowNames(rows.Select(m => _moments.Members[m].First))],
                [.. rows.Select(m => (double?[])[_moments.Score(m), .. Enumerable.Range(0, _moments.Indicators).Select(i => Number(_moments.Change(m, i)))])]);
        }
    }

    private static double? Number(double change) => double.IsFinite(change) ? change : null;
}
