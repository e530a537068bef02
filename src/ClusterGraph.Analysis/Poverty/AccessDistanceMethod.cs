using ClusterGraph.Analysis.Comparison;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>How far poor groups are from market, credit, training and associations, as a method (seeds S-020, S-040, S-065).</summary>
internal static class AccessDistanceMethod
{
    private const string Poor = "poorGroups";
    private const string Lenders = "lenders";
    private const string Trainers = "trainers";
    private const string Associations = "associations";
    private const string Further = "furtherAway";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "access-distance",
        Title = "Distance to access",
        Group = MethodGroup.Poverty,
        Question = "Are poor groups further than others from market, credit, training and associations?",
        Definition = "Hops to the nearest end market along sales, and to the nearest lender, trainer and association over links "
            + "either way. Median hops and the share without a way, by heads. Difference = mean of 1 / hops of the others less "
            + "that of the poor, more than 0 when the poor are further away. p: who is poor is reshuffled among actors.",
        Source = "ClusterGraph proposal, after Nadvi & Barrientos 2004, UNIDO, Boxes 4 and 5",
        Directions = [Graph.Symmetry.Directed],
        Cost = CostClass.Linear,
        Own =
        [
            Parameter.Words(Poor, PovertyParameters.UsualPoor, PovertyParameters.PoorMeans),
            .. VulnerabilityParameters.Reach,
            Parameter.Words(Lenders, "finance", "Which actors give credit; as for poor groups."),
            Parameter.Words(Trainers, "knowledge,service.bds,service.mentor", "Which actors train or advise; as for poor groups."),
            Parameter.Words(Associations, "collective,society.union", "Which actors are associations or unions; as for poor groups."),
            .. PovertyParameters.Who("producer,position,labour,input,trade"),
            .. ChanceParameters.All,
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Further);
        }

        var population = Population.Read(context);
        var sales = new TieReader(context).Read(VulnerabilityParameters.Sales);
        return (population.Error ?? sales.Error) is { } error ? error : Compare(context, population.Value!, sales.Value!);
    }

    private static MethodOutput Compare(MethodContext context, Population all, TieList sales)
    {
        var words = new ActorWords(context);
        var targets = Targets(words);
        var members = all.Only([.. Enumerable.Range(0, all.Nodes.Length).Where(i => !targets.Any(t => t.Is[all.Nodes[i]]))]);
        var isPoor = members.Pick(words.Pick(Poor));
        var (poor, other) = (Heads(members, isPoor, true), Heads(members, isPoor, false));
        if (poor < members.Smallest || other < members.Smallest)
        {
            return TooFew(members.Smallest, all);
        }

        var rows = Array.ConvertAll(targets, t => Row(context, members, isPoor, t, sales));
        var further = rows.Count(r => r.P <= 0.05 && r.Comparison!.Difference > 0);
        return new MethodOutput
        {
            Figures =
            [
                new(Further, further), new("poorPeople", poor), new("otherPeople", other),
                new(ChanceParameters.Permutations, ChanceParameters.PermutationsOf(context)),
            ],
            Tables = [Table(rows)],
            Caveats = [.. all.Caveats, .. Missing(rows)],
            Explanation = Explain(rows, further),
        };
    }

    private static (string Name, bool[] Is)[] Targets(ActorWords words) =>
    [
        ("market", words.Pick(VulnerabilityParameters.Markets)), ("credit", words.Pick(Lenders)),
        ("training", words.Pick(Trainers)), ("association", words.Pick(Associations)),
    ];

    private static double Heads(Population members, bool[] isPoor, bool side) =>
        members.Heads.Where((_, i) => isPoor[i] == side).Sum();

    private static MethodOutput TooFew(int smallest, Population all)
    {
        var sentence = Sentence.Of(
            "accessDistance.few", "There are fewer than {0} people among the poor or among the others: nothing is compared.", smallest);
        return new MethodOutput
        {
            Figures = [new(Further, null, CaveatCode.SmallCell)],
            Caveats = [.. all.Caveats, new Caveat(CaveatCode.SmallCell, sentence.Text)],
            Explanation = sentence,
        };
    }

    private static (string Name, AccessComparison? Comparison, double P) Row(
        MethodContext context, Population members, bool[] isPoor, (string Name, bool[] Is) target, TieList sales)
    {
        var isMarket = target.Name == "market";
        if (!target.Is.Contains(true) || (isMarket && !sales.IsOnMap))
        {
            return (target.Name, null, double.NaN);
        }

        var hops = members.Pick(isMarket ? Hops.Along(target.Is, sales.Ties) : Hops.Through(target.Is, context.Graph));
        var observed = AccessComparison.Of(hops, members.Heads, isPoor);
        var drawn = new LabelShuffle<bool>(isPoor, _ => false).Draw(
            context, () => 0, (labels, _) => AccessComparison.DifferenceOf(hops, members.Heads, labels));
        return (target.Name, observed, ChanceTest.High(observed.Difference, drawn));
    }

    private static ResultTable Table((string Name, AccessComparison? Comparison, double P)[] rows) => new(
        "access", ["poorMedian", "otherMedian", "poorUnreached", "otherUnreached", "difference", "p"],
        [.. rows.Select(r => r.Name)],
        [
            .. rows.Select(r => r.Comparison is not { } c ? new double?[6]
                : ((double[])[c.PoorMedian, c.OtherMedian, c.PoorUnreached, c.OtherUnreached, c.Difference, r.P])
                    .Select(v => double.IsFinite(v) ? v : (double?)null).ToArray()),
        ]);

    private static IEnumerable<Caveat> Missing((string Name, AccessComparison? Comparison, double P)[] rows)
    {
        string[] missing = [.. rows.Where(r => r.Comparison is null).Select(r => r.Name)];
        if (missing.Length > 0)
        {
            yield return new Caveat(
                CaveatCode.NotAsked, $"The map has nothing of this kind, so that distance is not known: {string.Join(", ", missing)}.",
                missing.Length);
        }
    }

    private static Sentence Explain((string Name, AccessComparison? Comparison, double P)[] rows, int further)
    {
        if (Array.TrueForAll(rows, r => r.Comparison is null))
        {
            return Sentence.Of("accessDistance.none", "The map has no end market, lender, trainer or association to measure from.");
        }

        var worst = rows.Where(r => r.Comparison is not null).MaxBy(r => r.Comparison!.Difference);
        return further == 0
            ? Sentence.Of("accessDistance.same", "Poor groups are not clearly further away than others ({0}: p = {1}).", worst.Name, worst.P)
            : Sentence.Of(
                "accessDistance.further", "Poor groups are further away than others from {0} of {1} things, most from: {2} (p = {3}).",
                further, rows.Count(r => r.Comparison is not null), worst.Name, worst.P);
    }
}
