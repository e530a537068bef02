using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// Tries every introduction: puts it onto the map, computes everything anew, and compares. O(moves · (links + flow)).
/// </summary>
/// <param name="now">The network as it is.</param>
/// <param name="aims">What is looked at.</param>
/// <param name="knowledge">How far knowledge travels; null where the map has no links of it.</param>
internal sealed class MoveRating(SupplyNetwork now, ChainAims aims, KnowledgeGains? knowledge)
{
    /// <summary>The names of what is compared, in the order of <see cref="RatedMove.Deltas"/>.</summary>
    public static readonly string[] Names = [.. ChainState.Names, "knowledgeReach"];

    private const int MovesABlock = 16;

    /// <summary>Gives the best first; of equals the one found first.</summary>
    public IReadOnlyList<RatedMove> Rate(IReadOnlyList<Move> moves, double[] weights, RunOptions run)
    {
        var before = ChainState.Of(now, aims);
        var told = knowledge?.Of(moves, run) ?? [.. Enumerable.Repeat(double.NaN, moves.Count)];
        var deltas = new double[moves.Count][];
        Crew.Do((moves.Count + MovesABlock - 1) / MovesABlock, run, block =>
        {
            for (var i = block * MovesABlock; i < Math.Min(moves.Count, (block + 1) * MovesABlock); i++)
            {
                deltas[i] = [.. ChainState.Of(With(moves[i]), Longer(moves[i])).Zip(before, Better), told[i]];
            }
        });
        var largest = Enumerable.Range(0, Names.Length)
            .Select(k => deltas.Select(d => Math.Abs(d[k])).Where(double.IsFinite).DefaultIfEmpty(0).Max()).ToArray();
        return [.. moves.Select((m, i) => new RatedMove(m, deltas[i], Score(deltas[i], largest, weights)))
            .OrderByDescending(m => m.Score)];
    }

    // A chain that was broken has no single points; once it is joined, those it has then are no loss.
    private static double Better(double after, double before) =>
        double.IsFinite(after) && double.IsFinite(before) && Math.Abs(after - before) > 1e-12 ? after - before
        : double.IsFinite(after) || double.IsFinite(before) ? 0 : double.NaN;

    private static double Score(double[] deltas, double[] largest, double[] weights)
    {
        var score = 0.0;
        for (var k = 0; k < deltas.Length; k++)
        {
            score += largest[k] > 0 && double.IsFinite(deltas[k]) ? weights[k] * deltas[k] / largest[k] : 0;
        }

        return score;
    }

    private ChainAims Longer(Move move) =>
        move.To >= 0 ? aims : aims with { Capacities = [.. aims.Capacities, double.NaN] };

    private SupplyNetwork With(Move move)
    {
        var input = MoveMaker.Apply(now.Layer, now.Chain, move);
        var layer = LayerReader.Read(input, now.Layer.Query).Value!;
        return now.Chain is not null
            ? SupplyNetwork.Of(new ChainModel(layer))
            : SupplyNetwork.Between(layer, now.Sources, now.Sinks);
    }
}
