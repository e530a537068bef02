using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Trust;

/// <summary>Opinion dynamics as a method (methods catalogue E5).</summary>
internal static class OpinionsMethod
{
    private const string Model = "dynamics";
    private const string DeGroot = "degroot";
    private const string Openness = "opennessToInfluence";
    private const string OpennessOf = "opennessToInfluenceOf";
    private const string Opinion = "opinion";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "opinions",
        Title = "Opinions under trust",
        Group = MethodGroup.Knowledge,
        Question = "Will views converge, on whose view, and where will disagreement stay?",
        Definition = "Everybody again and again takes the average of the views of those whom it trusts, its own included "
            + "(degroot), or mixes that with its first view as far as it is not open to influence (friedkinJohnsen). The value "
            + "is the weight of an actor's first view in all final views; weights sum to 1. A closed circle listens only to "
            + "itself; views meet from every start when there is one and it does not go round (period 1). The final view "
            + "stands in 'finalOpinion'.",
        Source = "DeGroot 1974; Friedkin & Johnsen 1990; Golub & Jackson 2010, American Economic Journal: Microeconomics 2",
        Directions = [Symmetry.Directed],
        Weights = WeightRole.Strength,
        Weight = WeightUse.Strength,
        Layers = ["trusts"],
        Cost = CostClass.Neighbourhoods,
        Own =
        [
            Parameter.Choice(Model, [DeGroot, "friedkinJohnsen"], "Whether first views are given up, or held on to in part."),
            .. SelfTrust.Describe(0.5),
            Parameter.Number(Openness, 0.5, 0, 1, "How open everybody is to influence, with friedkinJohnsen: 0 holds on to the first view, 1 gives it up."),
            Parameter.Attribute(OpennessOf, string.Empty, "An attribute with the openness of each, 0 to 1; empty for the same for all."),
            Parameter.Attribute(Opinion, string.Empty, "An attribute with first views as numbers; empty to ask for weights only."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(OpinionReport.Headline);
        }

        var trust = SelfTrust.Read(context);
        var openness = ReadOpenness(context);
        var opinions = context.Parameters.Word(Opinion).Length == 0
            ? (Outcome<double[]>)Array.Empty<double>() : context.Numbers(Opinion);
        if ((trust.Error ?? openness.Error ?? opinions.Error) is { } error)
        {
            return error;
        }

        if (context.Graph.LinkCount == 0)
        {
            return MethodOutputs.Missing(CaveatCode.NoTies, OpinionReport.Headline);
        }

        var closed = ClosedClasses.Of(trust.Value!);
        var dynamics = OpinionDynamics.Of(trust.Value!, openness.Value!, closed);
        return dynamics?.Influence() is { } influence
            ? new OpinionReport(context, trust.Value!, closed, dynamics, opinions.Value!).Make(influence)
            : MethodOutputs.Missing(CaveatCode.NotConverged, OpinionReport.Headline);
    }

    private static Outcome<double[]> ReadOpenness(MethodContext context)
    {
        var usual = context.Parameters.Number(Openness);
        if (context.Parameters.Word(Model) == DeGroot)
        {
            return Enumerable.Repeat(1.0, context.Graph.NodeCount).ToArray();
        }

        if (context.Parameters.Word(OpennessOf).Length == 0)
        {
            return Enumerable.Repeat(usual, context.Graph.NodeCount).ToArray();
        }

        var said = context.Numbers(OpennessOf);
        return !said.IsOk ? said.Error
            : Array.Exists(said.Value, s => s is < 0 or > 1)
                ? new ChangeError(ErrorCode.InvalidField, $"'{OpennessOf}' must name an attribute of numbers from 0 to 1.", OpennessOf)
                : Array.ConvertAll(said.Value, s => double.IsNaN(s) ? usual : s);
    }
}
