using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Knowledge;

/// <summary>Knowledge roles as a method (methods catalogue E1, seeds S-009).</summary>
internal static class KnowledgeRolesMethod
{
    private const string Band = "band";
    private const string IsolatedShare = "isolatedShare";
    private const string Cuts = "cuts";
    private const string Terciles = "terciles";
    private const string MediumFrom = "mediumFrom";
    private const string HighFrom = "highFrom";
    private const string Capacity = "capacityOf";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "knowledge-roles",
        Title = "Knowledge roles",
        Group = MethodGroup.Knowledge,
        Question = "Which firms bring knowledge in and pass it on, which only absorb, which stay apart?",
        Definition = "Along the flow of knowledge inside the cluster, the ratio received / given makes the position (value): 1 "
            + "source, 2 mutual, 3 absorber, 4 isolated. The number of distinct outside sources makes the openness: low, medium "
            + "or high. Together they make the role: gatekeeper (source, high), active exchanger (mutual, at least medium, "
            + "exchange of at least the median), weak exchanger, external star (absorber, high), isolated firm (low); the "
            + "other cells are named plainly. Who did not answer is known through others only. Bands and cut-offs are a "
            + "ClusterGraph proposal.",
        Source = "Giuliani & Bell 2005, Research Policy 34; AccountAbility/UNIDO 2006",
        Directions = [Symmetry.Directed],
        Weights = WeightRole.Strength,
        Layers = ["knowledge"],
        Cost = CostClass.Linear,
        IsLive = true,
        Own =
        [
            Parameter.Flag(KnowledgeReading.AsksAdvice, "Links lead from who asks to who is asked, so that knowledge flows against them."),
            Parameter.Attribute(KnowledgeReading.Rated, string.Empty, "An attribute of those who are rated (any value but false); empty for everybody inside."),
            ClusterEdge.Describe(),
            Parameter.Attribute(KnowledgeReading.OpennessOf, string.Empty, "An attribute with the number of outside sources; empty to count those on the map."),
            Parameter.Number(Band, 0.5, 0, 10, "How far the ratio may be from 1 to count as mutual: 0.5 for 2/3 to 3/2."),
            Parameter.Number(IsolatedShare, 0.05, 0, 1, "Which share of the largest exchange still counts as isolated."),
            Parameter.Choice(Cuts, [Terciles, "fixed"], "How openness is cut: into thirds of the firms, equal numbers going down, or at fixed numbers."),
            Parameter.Number(MediumFrom, 1, 0, 1e6, "The least number of outside sources that is medium, with fixed cuts."),
            Parameter.Number(HighFrom, 3, 0, 1e6, "The least number of outside sources that is high, with fixed cuts."),
            Parameter.Words(
                Capacity, string.Empty,
                "Attributes of which absorptive capacity is made (staff, experience, other firms, experiments), two or more; empty for none."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(KnowledgeReport.Headline);
        }

        var parameters = context.Parameters;
        if (parameters.Number(HighFrom) < parameters.Number(MediumFrom))
        {
            return new ChangeError(ErrorCode.InvalidField, $"'{HighFrom}' must be at least '{MediumFrom}'.", HighFrom);
        }

        var reading = KnowledgeReading.Read(context);
        if (!reading.IsOk)
        {
            return reading.Error;
        }

        var columns = CapacityColumns(context);
        return columns.IsOk ? Report(context, reading.Value, columns.Value) : columns.Error;
    }

    private static MethodOutput Report(MethodContext context, KnowledgeReading reading, double[][] capacity)
    {
        var parameters = context.Parameters;
        if (!Array.Exists(reading.IsRated, r => r) || !reading.In.Concat(reading.Out).Any(x => x > 0))
        {
            return MethodOutputs.Missing(
                Array.Exists(reading.IsRated, r => r) ? CaveatCode.NoTies : CaveatCode.TooFewNodes, KnowledgeReport.Headline);
        }

        var cuts = parameters.Word(Cuts) == Terciles
            ? OpennessCuts.Terciles(reading.Openness)
            : new OpennessCuts(parameters.Number(MediumFrom), parameters.Number(HighFrom));
        var types = new KnowledgeTypes(
            reading.In, reading.Out, reading.Openness, cuts, parameters.Number(Band), parameters.Number(IsolatedShare));
        return new KnowledgeReport(context, reading, types, cuts, capacity).Make();
    }

    private static Outcome<double[][]> CapacityColumns(MethodContext context)
    {
        var names = context.Parameters.List(Capacity);
        var attributes = context.Layer.Input.Attributes;
        if (names.Count == 1)
        {
            return new ChangeError(ErrorCode.InvalidField, $"'{Capacity}' needs two attributes or more, or none.", Capacity);
        }

        var unknown = names.FirstOrDefault(name => !attributes.ContainsKey(name));
        return unknown is null
            ? names.Select(name => context.Layer.PerNode(attributes[name].Numbers())).ToArray()
            : new ChangeError(
                ErrorCode.NotFound,
                $"There is no attribute '{unknown}'. Choose among: {string.Join(", ", attributes.Keys.Order(StringComparer.Ordinal))}.",
                Capacity);
    }
}
