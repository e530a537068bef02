using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Informants;

/// <summary>Accuracy of informants as a method (methods catalogue F2).</summary>
internal static class InformantAccuracyMethod
{
    private const string WithoutOneself = "withoutOneself";
    private const string Informants = "informants";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "informant-accuracy",
        Title = "Accuracy of informants",
        Group = MethodGroup.Doubt,
        Question = "Whose picture of the network is reliable?",
        Definition = "Every informant's links are a layer that bears the informant's id. The value is the correlation of a picture "
            + "with the reference over all ordered pairs; beside it links in both (hits), links missed, links that are not "
            + "there, and the share of wrong pairs. The reference is made by the rule; it contains the informant's own word "
            + "unless a consensus is taken without it.",
        Source = "Krackhardt 1987, 1990; Siciliano, Yenigun & Ertan 2012, Social Networks 34",
        Directions = [Symmetry.Directed],
        LayersApart = true,
        Cost = CostClass.Neighbourhoods,
        Own =
        [
            .. InformantParameters.All,
            Parameter.Flag(WithoutOneself, "Leave the informant's own word out of a consensus."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount < 2)
        {
            return context.Graph.NodeCount == 0
                ? MethodOutputs.Empty(Informants) : MethodOutputs.Missing(CaveatCode.TooFewNodes, Informants);
        }

        var slices = Slices.Read(context);
        return slices.IsOk ? Report(context, slices.Value) : slices.Error;
    }

    private static MethodOutput Report(MethodContext context, Slices slices)
    {
        var ties = InformantParameters.Agree(context, slices);
        var rule = InformantParameters.RuleOf(context);
        var isWithout = context.Parameters.Flag(WithoutOneself);
        var found = slices.PictureOf.Select((picture, v) => picture is null
            ? null : Accuracies.Of(slices, v, (a, b) => ties.Has(rule, a, b, isWithout ? v : -1))).ToArray();
        var main = Column(ActorColumn.Main, a => a.Correlation);
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of("meanAccuracy", main.Values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average(), CaveatCode.NoVariance),
                new(Informants, slices.Informants.Length),
            ],
            Actors =
            [
                main, Column("hits", a => a.Hits), Column("misses", a => a.Misses), Column("falseTies", a => a.False),
                Column("bothAbsent", a => a.Absent), Column("wrongShare", a => a.Wrong),
            ],
            Explanation = Explain(context, main.Values),
        };

        ActorColumn Column(string name, Func<Accuracies, double> value) => new(
            name, Array.ConvertAll(found, a => a is null ? double.NaN : value(a)), CaveatCode.NoVariance,
            Array.ConvertAll(found, a => a is null ? CaveatCode.NotAsked : (CaveatCode?)CaveatCode.NoVariance));
    }

    private static Sentence Explain(MethodContext context, double[] correlations)
    {
        var ranked = Ranking.Order(correlations);
        return ranked.Length == 0
            ? Sentence.Of("informantAccuracy.none", "No picture can be compared: the reference has no link, or all.")
            : Sentence.Of(
                "informantAccuracy.best", "The picture of {0} comes closest to the reference: its correlation is {1}.",
                context.Layer.NameOf(ranked[0]), correlations[ranked[0]]);
    }
}
