using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>What is said about introductions.</summary>
internal static class MoveWords
{
    /// <summary>The changes that each introduction makes, and beside them how likely it would take.</summary>
    public static ResultTable Table(SupplyNetwork supply, IReadOnlyList<RatedMove> moves)
    {
        var trust = LayerReader.Read(supply.Layer.Input, supply.Layer.Query with { Layers = ["trusts"] }).Value?.Graph;
        return new ResultTable(
            "introductions",
            ["score", .. MoveRating.Names, "sharedContacts", "trustWithinTwo"],
            [.. moves.Select(m => NameOf(supply, m.Move))],
            [.. moves.Select(m => (double?[])
            [
                m.Score, .. m.Deltas.Select(d => double.IsNaN(d) ? null : (double?)d),
                Plausibility.Shared(supply.Layer, m.Move), trust is null ? null : Plausibility.IsTrusted(trust, m.Move) ? 1 : 0,
            ])]);
    }

    /// <summary>The finding of an introduction that helps.</summary>
    public static Finding Finding(SupplyNetwork supply, RatedMove rated) => new()
    {
        Rule = FindingRule.Introduction,
        Severity = Severity.Note,
        About = rated.Move.To < 0
            ? [FindingSubject.Stage(supply.Chain!.Stages[rated.Move.Stage].Id)]
            : [FindingSubject.Actor(supply.Layer.IdOf(rated.Move.From)), FindingSubject.Actor(supply.Layer.IdOf(rated.Move.To))],
        Missing = rated.Move.To < 0 ? [] :
        [
            new MissingLink(
                FindingSubject.Actor(supply.Layer.IdOf(rated.Move.From)), FindingSubject.Actor(supply.Layer.IdOf(rated.Move.To)),
                supply.Layer.Input.Layers[rated.Move.Layer].Id),
        ],
        Value = rated.Score,
        Source = ChainOutputs.Proposal,
        Sentence = Reason(supply, rated),
    };

    /// <summary>Why it helps, by the first change for the better: throughput before all others.</summary>
    public static Sentence Reason(SupplyNetwork supply, RatedMove rated)
    {
        var name = NameOf(supply, rated.Move);
        var best = Enumerable.Range(0, rated.Deltas.Length).Where(k => rated.Deltas[k] > 0).FirstOrDefault(-1);
        return best switch
        {
            0 => Sentence.Of("introduction.throughput", "{0}: {1} more would reach the market.", name, rated.Deltas[0]),
            1 => Sentence.Of("introduction.connectedActors", "{0}: {1} more actors would be joined to inputs and market.", name, rated.Deltas[1]),
            2 => Sentence.Of("introduction.singlePoints", "{0}: the chain would hang on {1} fewer single actors.", name, rated.Deltas[2]),
            3 => Sentence.Of("introduction.captivity", "{0}: sellers with one buyer would depend less on it.", name),
            4 => Sentence.Of("introduction.support", "{0}: support that is needed would arrive.", name),
            5 => Sentence.Of("introduction.cooperation", "{0}: more of one stage would work together.", name),
            6 => Sentence.Of("introduction.povertyDistance", "{0}: poor groups would be nearer to the market.", name),
            7 => Sentence.Of(
                "introduction.knowledgeReach", "{0}: what one actor knows would reach {1} more, on average.", name, rated.Deltas[7]),
            _ => Sentence.Of("introduction.nothing", "{0}: nothing that is measured would change.", name),
        };
    }

    private static string NameOf(SupplyNetwork supply, Move move) => move.To < 0
        ? $"+ {supply.Chain!.Stages[move.Stage].Name}"
        : $"{supply.Layer.NameOf(move.From)} → {supply.Layer.NameOf(move.To)}";
}
