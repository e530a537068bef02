using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>Regression of one relation on others as a method (methods catalogue B9).</summary>
internal static class MrqapMethod
{
    private const string OutcomeName = "outcome";
    private const string Predictors = "predictors";
    private const string Explained = "rSquared";
    private const int MostNodes = 2_000;

    private static readonly string[] Columns = ["coefficient", "t", "p", "pHigh", "pLow"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "mrqap",
        Title = "MRQAP regression",
        Group = MethodGroup.Comparison,
        Question = "Which of several relations explain another?",
        Definition = "Ordinary least squares over all pairs of different actors that were asked about, with a constant. p by "
            + "double semi-partialling with the t statistic: p for |t| at least as large, pHigh and pLow for one side. "
            + "A predictor that repeats the others (condition number above 1e8) is refused.",
        Source = "Dekker, Krackhardt & Snijders 2007, Psychometrika 72",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Heavy,
        LayersApart = true,
        Own =
        [
            Relations(OutcomeName, $"What is explained: {RelationReader.Help}."),
            Relations(Predictors, $"What explains it, separated by commas: each {RelationReader.Help}."),
            .. ChanceParameters.All,
        ],
        Run = Run,
    };

    private static Parameter Relations(string name, string description) =>
        new() { Name = name, Kind = ParameterKind.Layers, Description = description };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Parameters.List(OutcomeName).Count != 1 || context.Parameters.List(Predictors).Count == 0)
        {
            return context.Parameters.List(Predictors).Count == 0
                ? RelationReader.TooFew(Predictors, "one relation or more") : RelationReader.TooFew(OutcomeName, "one relation");
        }

        if (context.Graph.NodeCount > MostNodes)
        {
            return new ChangeError(
                ErrorCode.TooLarge, $"The regression compares all pairs; at most {MostNodes} actors, so look at fewer.", "nodes");
        }

        var outcome = RelationReader.Read(context, context.Parameters.List(OutcomeName)[0], OutcomeName);
        if (!outcome.IsOk)
        {
            return outcome.Error;
        }

        var predictors = new List<Relation>();
        foreach (var name in context.Parameters.List(Predictors))
        {
            var predictor = RelationReader.Read(context, name, Predictors);
            if (!predictor.IsOk)
            {
                return predictor.Error;
            }

            predictors.Add(predictor.Value);
        }

        return Fit(context, outcome.Value, predictors);
    }

    private static MethodOutput Fit(MethodContext context, Relation outcome, List<Relation> predictors)
    {
        var frame = DyadFrame.Of(context.Layer, [outcome, .. predictors]);
        var regression = new DyadRegression(frame, outcome.Graph, predictors.ConvertAll(p => p.Graph));
        if (regression.Reason is { } reason)
        {
            return MethodOutputs.Missing(reason, Explained);
        }

        var fit = regression.Fit(
            ChanceParameters.PermutationsOf(context), ChanceParameters.SeedOf(context), context.Run);
        return new MethodOutput
        {
            Figures =
            [
                new(Explained, regression.RSquared),
                new("cells", frame.Cells),
                new(ChanceParameters.Permutations, ChanceParameters.PermutationsOf(context)),
            ],
            Tables =
            [
                new ResultTable("coefficients", Columns, ["constant", .. predictors.Select(p => p.Name)], fit),
            ],
            Caveats =
            [
                .. RelationReader.Caveats([outcome, .. predictors]),
                .. regression.Refused.Select(k => new Caveat(
                    CaveatCode.Collinear, $"'{predictors[k].Name}' repeats the others or does not vary, so it was left out.")),
            ],
            Explanation = Explain(outcome, predictors, fit, regression.RSquared),
        };
    }

    private static Sentence Explain(
        Relation outcome, List<Relation> predictors, List<double?[]> fit, double explained)
    {
        var p = Array.IndexOf(Columns, "p");
        var sure = Enumerable.Range(0, predictors.Count).Where(k => fit[k + 1][p] <= 0.05).Select(k => predictors[k].Name);
        var names = string.Join(", ", sure);
        return names.Length == 0
            ? Sentence.Of("mrqap.none", "Nothing here explains {0} beyond chance (R² = {1}).", outcome.Name, explained)
            : Sentence.Of(
                "mrqap.some", "Beyond chance, {0} goes with: {1} (together R² = {2}).", outcome.Name, names, explained);
    }
}
