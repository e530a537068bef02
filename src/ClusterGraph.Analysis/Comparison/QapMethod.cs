using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>The quadratic assignment procedure as a method (methods catalogue B9).</summary>
internal static class QapMethod
{
    private const string First = "first";
    private const string Second = "second";
    private const string Correlation = "correlation";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "qap",
        Title = "QAP correlation",
        Group = MethodGroup.Comparison,
        Question = "Are two kinds of link related beyond chance?",
        Definition = "Pearson's correlation over all pairs of different actors that were asked about (unordered pairs when "
            + "neither kind has a direction). p: rows and columns of the second are relabelled together; "
            + "p = (1 + how many reach the observed) / (1 + permutations), p for at least, pLow for at most as large.",
        Source = "Krackhardt 1988, Social Networks 10; Hubert 1987",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Heavy,
        LayersApart = true,
        Own =
        [
            Relation(First, $"What is compared: {RelationReader.Help}; empty for the first of the two layers that are read."),
            Relation(Second, "With what it is compared: the same; empty for the second of the two layers that are read."),
            .. ChanceParameters.All,
        ],
        Run = Run,
    };

    private static Parameter Relation(string name, string description) => new()
    {
        Name = name,
        Kind = ParameterKind.Layers,
        Default = string.Empty,
        Description = description,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var first = Read(context, First, 0);
        var second = Read(context, Second, 1);
        return !first.IsOk ? first.Error : !second.IsOk ? second.Error
            : context.Graph.NodeCount < 3
                ? MethodOutputs.Missing(
                    context.Graph.NodeCount == 0 ? CaveatCode.EmptyGraph : CaveatCode.TooFewNodes, Correlation)
                : Compare(context, first.Value, second.Value);
    }

    private static Outcome<Relation> Read(MethodContext context, string parameter, int place)
    {
        var names = context.Parameters.List(parameter);
        return (names.Count, context.Layer.Layers.Count) switch
        {
            (1, _) => RelationReader.Read(context, names[0], parameter),
            (0, 2) => RelationReader.Read(context, context.Layer.Layers[place].Id, parameter),
            _ => RelationReader.TooFew(parameter, "one relation"),
        };
    }

    private static MethodOutput Compare(MethodContext context, Relation first, Relation second)
    {
        var frame = DyadFrame.Of(context.Layer, first, second);
        var qap = new Qap(frame, first.Graph.Out, second.Graph.Out);
        if (double.IsNaN(qap.Correlation))
        {
            return MethodOutputs.Missing(
                qap.LinksX == 0 || qap.LinksY == 0 ? CaveatCode.NoTies : CaveatCode.NoVariance, Correlation);
        }

        var drawn = qap.Draw(ChanceParameters.PermutationsOf(context), ChanceParameters.SeedOf(context), context.Run);
        return new MethodOutput
        {
            Figures =
            [
                new(Correlation, qap.Correlation),
                new("p", ChanceTest.High(qap.Correlation, drawn)),
                new("pLow", ChanceTest.Low(qap.Correlation, drawn)),
                new(ChanceParameters.Permutations, drawn.Length),
                new("chanceMean", drawn.Average()),
                new("linksFirst", qap.LinksX),
                new("linksSecond", qap.LinksY),
                new("both", qap.Both),
                new("hamming", qap.Either - qap.Both),
                new("cells", frame.Cells),
            ],
            Caveats = [.. RelationReader.Caveats([first, second])],
            Explanation = Explain(first, second, qap.Correlation, drawn),
        };
    }

    private static Sentence Explain(Relation first, Relation second, double r, double[] drawn)
    {
        var p = r > 0 ? ChanceTest.High(r, drawn) : ChanceTest.Low(r, drawn);
        return (p <= 0.05, r > 0) switch
        {
            (true, true) => Sentence.Of(
                "qap.together", "{0} and {1} go together more than chance would have it (r = {2}, p = {3}).",
                first.Name, second.Name, r, p),
            (true, false) => Sentence.Of(
                "qap.apart", "{0} and {1} avoid each other more than chance would have it (r = {2}, p = {3}).",
                first.Name, second.Name, r, p),
            _ => Sentence.Of(
                "qap.chance", "What {0} and {1} have in common (r = {2}) may be chance (p = {3}).",
                first.Name, second.Name, r, p),
        };
    }
}
