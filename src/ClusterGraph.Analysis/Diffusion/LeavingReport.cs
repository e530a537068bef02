using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>How the loss of actors is written.</summary>
internal static class LeavingReport
{
    // A quarter of all ways gone with one actor is more than a cluster should rest on.
    private const double SeriousShare = 0.25;
    private const int MostFindings = 5;
    private const int MostNames = 5;
    private const string Proposal = "Borgatti 2006; ClusterGraph proposal";

    /// <summary>Writes what each actor's leaving would cost the others.</summary>
    public static MethodOutput OfEach(MethodContext context, EachDeparture each)
    {
        var order = Ranking.Order(each.LostShares);
        var top = order.Length == 0 ? 0 : order[0];
        var columns = new List<ActorColumn>
        {
            new(ActorColumn.Main, each.LostShares, CaveatCode.NoTies), new("lostPairs", each.LostPairs), new("pieces", each.Pieces),
        };
        if (each.EfficiencyLost is { } efficiency)
        {
            columns.Add(new ActorColumn("efficiencyLost", efficiency));
        }

        return new MethodOutput
        {
            Figures =
            [
                Figure.Of("largestLoss", order.Length == 0 ? double.NaN : each.LostShares[top], CaveatCode.NoTies),
                new("indispensable", order.Count(v => each.LostPairs[v] > 0)),
            ],
            Actors = columns,
            Findings = [.. order.TakeWhile(v => each.LostPairs[v] > 0).Take(MostFindings).Select(v =>
                Found(context, [v], each.LostShares[v], Say(context, [v], each.LostShares[v])))],
            Caveats = [DiffusionParameters.Scenario],
            Explanation = order.Length == 0 || each.LostPairs[top] == 0
                ? Sentence.Of("leaving.nobody", "Whoever leaves alone, the others still reach each other as they do today.")
                : Say(context, [top], each.LostShares[top]),
        };
    }

    /// <summary>Writes what the leaving of a group would cost the others.</summary>
    public static MethodOutput OfGroup(
        MethodContext context, int[] leavers, Departure departure, (double Today, double Without) spread)
    {
        var share = departure.PairsToday > 0 ? departure.PairsLost / (double)departure.PairsToday : double.NaN;
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of("lostShare", share, CaveatCode.NoTies), new("lostPairs", departure.PairsLost), new("pairsToday", departure.PairsToday),
                new("piecesToday", departure.PiecesToday), new("piecesWithout", departure.PiecesWithout),
                new("efficiencyToday", departure.EfficiencyToday), new("efficiencyWithout", departure.EfficiencyWithout),
                new("spreadToday", spread.Today), new("spreadWithout", spread.Without),
                new("runs", DiffusionParameters.RunsOf(context)),
            ],
            Actors = [Lost(context, departure)],
            Groups = [new NodeGroup("leavers", "leaving", leavers)],
            Findings = share > 0 ? [Found(context, leavers, share, Say(context, leavers, share))] : [],
            Caveats =
            [
                DiffusionParameters.Scenario,
                new Caveat(CaveatCode.Sampled, "Numbers reached by a cascade are averages over simulated runs; all others are exact."),
            ],
            Explanation = share > 0
                ? Say(context, leavers, share)
                : Sentence.Of("leaving.noLoss", "Without {0} the others still reach each other as they do today.", Names(context, leavers)),
        };
    }

    private static ActorColumn Lost(MethodContext context, Departure departure)
    {
        var lost = new double[context.Graph.NodeCount];
        Array.Fill(lost, double.NaN);
        for (var i = 0; i < departure.Stay.Length; i++)
        {
            lost[departure.Stay[i]] = departure.Today[i] - departure.Without[i];
        }

        return new ActorColumn(ActorColumn.Main, lost, CaveatCode.NotEligible);
    }

    private static Finding Found(MethodContext context, int[] leavers, double share, Sentence sentence) => new()
    {
        Rule = FindingRule.Leaving,
        Severity = share >= SeriousShare ? Severity.Serious : Severity.Watch,
        About = [.. leavers.Select(v => FindingSubject.Actor(context.Layer.IdOf(v)))],
        Value = share,
        Threshold = SeriousShare,
        Source = Proposal,
        Sentence = sentence,
        Remedy = Sentence.Of("leaving.remedy", "Introduce those to each other who now meet only over {0}.", Names(context, leavers)),
    };

    private static Sentence Say(MethodContext context, int[] leavers, double share) => Sentence.Of(
        "leaving.loss", "Without {0}, {1} % of the pairs of others that reach each other today no longer would.",
        Names(context, leavers), 100 * share);

    private static string Names(MethodContext context, int[] nodes) =>
        string.Join(", ", nodes.Take(MostNames).Select(context.Layer.NameOf)) + (nodes.Length > MostNames ? ", …" : string.Empty);
}
