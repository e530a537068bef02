using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>Observed adoption laid over the map as a method (seeds catalogue S-010).</summary>
internal static class ExposureMethod
{
    private const string Eligible = "eligible";
    private const string Counting = "counting";
    private const string UpTo = "upTo";
    private const string Share = "share";

    private static readonly string[] Names = ["adopters", "adoptersShare", "meanExposure", "unreached"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "exposure",
        Title = "Adoption and exposure",
        Group = MethodGroup.Knowledge,
        Question = "Who has adopted, who is surrounded by adopters, and who follows next, in what sequence?",
        Definition = "The value of an actor that has not adopted: the share of its contacts that have, counted or by strength; 0 without "
            + "contacts. 'turn': who follows when the most exposed follow first and exposures are counted anew; 'carries': the "
            + "highest threshold at which it still follows; 'follows': its step if all follow at the share given. Adopters with a "
            + "date: 'step' of adoption and 'threshold', their exposure then.",
        Source = "Valente 1995, Network Models of the Diffusion of Innovations; Valente 1996, Social Networks 18",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Neighbourhoods,
        Own =
        [
            Parameter.Attribute(Adoption.Adopted, null, "The attribute that tells who adopted: yes or no, or the year, step or date."),
            Parameter.Words(Adoption.Adopters, string.Empty, "The values that count as adopted; empty for all but no, false, 0 and never."),
            Parameter.Attribute(Adoption.When, string.Empty, "The attribute with the year, step or date of adoption; empty for the first one."),
            Parameter.Choice(
                Adoption.Unsaid, [DiffusionParameters.Auto, Adoption.NotAdopted, Adoption.NotKnown],
                "What a missing value means; automatic: not known where somebody is said not to have adopted, else not adopted."),
            Parameter.Words(Eligible, string.Empty, "The types of actor, or families of types, that could adopt; empty for all."),
            DiffusionParameters.SpreadsParameter,
            Parameter.Choice(Counting, ["earlier", UpTo], "Whether contacts that adopt in the same step count for an adopter's threshold."),
            Parameter.Number(Share, 0.5, 0, 1, "For the scenario: the share of contacts that must have adopted."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Names);
        }

        var adoption = Adoption.Read(context);
        return adoption.IsOk ? Compute(context, adoption.Value) : adoption.Error;
    }

    private static MethodOutput Compute(MethodContext context, Adoption adoption)
    {
        var (n, influence) = (context.Graph.NodeCount, DiffusionParameters.Watched(context));
        var isEligible = EligibleOf(context);
        var exposures = Exposures.Of(influence, v => adoption.HasAdopted[v], adoption.IsKnown);
        var order = FollowOrder.Of(influence, adoption.HasAdopted, isEligible);
        var replay = new AdoptionReplay(adoption, influence, context.Parameters.Word(Counting) == UpTo);
        var (values, reasons) = Values(context, adoption, exposures, isEligible);
        var left = Enumerable.Range(0, n).Where(v => !double.IsNaN(values[v])).ToArray();
        var unreached = left.Where(v => order.Carries[v] == 0 && adoption.IsKnown[v]).ToArray();
        return new MethodOutput
        {
            Figures = [.. Figures(context, adoption, values, left, unreached)],
            Actors =
            [
                new(ActorColumn.Main, values, CaveatCode.AlreadyAdopted, reasons),
                new("adoptedContacts", exposures.Adopted), new("knownContacts", exposures.Known),
                new("turn", order.Turns), new("carriesAt", order.Carries), new("follows", Follows(context, adoption, influence, isEligible)),
                new("step", replay.Steps), new("threshold", replay.Thresholds),
            ],
            Groups = [new NodeGroup("adopters", "adoption", [.. Enumerable.Range(0, n).Where(v => adoption.HasAdopted[v])]),
                .. unreached.Length == 0 ? Array.Empty<NodeGroup>() : [new NodeGroup("unreached", "adoption", unreached)]],
            Tables = replay.Table() is { } table ? [table] : [],
            Findings = [.. ExposureWords.Findings(context, adoption, left, unreached)],
            Caveats = [.. ExposureWords.Caveats(adoption, left.Count(v => exposures.Known[v] == 0))],
            Explanation = ExposureWords.Explain(context, adoption, values, left),
        };
    }

    private static bool[] EligibleOf(MethodContext context)
    {
        var wanted = context.Parameters.List(Eligible);
        return wanted.Count > 0
            ? ActorTypes.AreAmong(context, wanted) : [.. Enumerable.Repeat(true, context.Graph.NodeCount)];
    }

    // Who did not answer and is named by nobody may have contacts that nobody spoke of.
    private static (double[] Values, CaveatCode?[] Reasons) Values(
        MethodContext context, Adoption adoption, Exposures exposures, bool[] isEligible)
    {
        var (answered, n) = (context.Layer.Answered(), context.Graph.NodeCount);
        var reasons = new CaveatCode?[n];
        for (var v = 0; v < n; v++)
        {
            reasons[v] = adoption.HasAdopted[v] ? CaveatCode.AlreadyAdopted
                : !isEligible[v] ? CaveatCode.NotEligible
                : exposures.Known[v] == 0 && answered is not null && !answered[v] ? CaveatCode.NotAsked : null;
        }

        return ([.. Enumerable.Range(0, n).Select(v => reasons[v] is null ? exposures.Shares[v] : double.NaN)], reasons);
    }

    private static double[] Follows(MethodContext context, Adoption adoption, Influence influence, bool[] isEligible)
    {
        var model = new ThresholdModel(influence, context.Parameters.Number(Share));
        int[] seeds = [.. Enumerable.Range(0, isEligible.Length).Where(v => adoption.HasAdopted[v])];
        model.Run(new Pcg64(0), seeds);
        var steps = SpreadReport.StepsOf(model, isEligible.Length);
        return [.. steps.Select((step, v) => adoption.HasAdopted[v] || !isEligible[v] ? double.NaN : step)];
    }

    private static IEnumerable<Figure> Figures(
        MethodContext context, Adoption adoption, double[] values, int[] left, int[] unreached)
    {
        var (n, cores) = (context.Graph.NodeCount, KCore.Numbers(context.Graph));
        var adopters = Enumerable.Range(0, n).Where(v => adoption.HasAdopted[v]).ToList();
        yield return new Figure("adopters", adopters.Count);
        yield return Figure.Of("adoptersShare", adopters.Count / (double)(adopters.Count + left.Length));
        yield return Figure.Of("meanExposure", left.Length == 0 ? double.NaN : left.Average(v => values[v]));
        yield return new Figure("unreached", unreached.Length);
        yield return Figure.Of("adoptersInNucleus", InNucleus(adopters), CaveatCode.NoTies);
        yield return Figure.Of("othersInNucleus", InNucleus(left), CaveatCode.NoTies);

        double InNucleus(IReadOnlyCollection<int> nodes) =>
            nodes.Count == 0 || cores.Max() == 0 ? double.NaN : nodes.Count(v => cores[v] == cores.Max()) / (double)nodes.Count;
    }
}
