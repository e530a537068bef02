using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Missing horizontal links as a method (methods catalogue C6).</summary>
internal static class JointActionMethod
{
    private const string CooperationName = "cooperation";
    private const string RivalsName = "rivals";
    private const string Discount = "rivalDiscount";
    private const string Top = "top";
    private const string Density = "cooperationDensity";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "joint-action",
        Title = "Missing horizontal links",
        Group = MethodGroup.ValueChain,
        Question = "Which firms of one stage could buy, sell or train together and do not yet?",
        Definition = "Density of a stage = its pairs with a tie of cooperation / all pairs of its local actors. Candidates: pairs "
            + "of one stage without such a tie, ranked by the sum of 1 / ln(contacts) over the contacts that both have "
            + "(Adamic-Adar); rivals by declared conflict count less. Without a chain, all actors are one stage and every link "
            + "is a tie. An actor's value: its best score.",
        Source = "Adamic & Adar 2003, Social Networks 25; Liben-Nowell & Kleinberg 2007",
        Directions = [Symmetry.Union],
        MinConfidence = ChainOutputs.MinConfidence,
        Cost = CostClass.Neighbourhoods,
        IsLive = true,
        Own =
        [
            Parameter.Words(CooperationName, JointAction.Cooperation, "The kinds of link that are cooperation between equals."),
            Parameter.Words(RivalsName, JointAction.Rivals, "The kinds of link that make two actors rivals."),
            Parameter.Number(Discount, 0.5, 0, 1, "What the score of rivals is multiplied by."),
            Parameter.Integer(Top, 20, 1, 10_000, "How many pairs of a stage are listed."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Density);
        }

        var model = context.Layer.Input.Chain is null ? null : new ChainModel(context.Layer);
        var stages = JointAction.Of(
            context.Layer, model, context.Parameters.List(CooperationName), context.Parameters.List(RivalsName),
            context.Parameters.Number(Discount), (int)context.Parameters.Integer(Top));
        var pairs = stages.SelectMany(s => s.Pairs).OrderByDescending(p => p.Score).ThenBy(p => p.First).ThenBy(p => p.Second)
            .DistinctBy(p => (p.First, p.Second)).ToList();
        return new MethodOutput
        {
            Figures = [.. Figures(stages, pairs)],
            Actors = [new ActorColumn(ActorColumn.Main, Best(context.Graph.NodeCount, pairs))],
            Links =
            [
                new LinkColumn("score", [.. pairs.Select(p => p.First)], [.. pairs.Select(p => p.Second)], [.. pairs.Select(p => p.Score)]),
                new LinkColumn("shared", [.. pairs.Select(p => p.First)], [.. pairs.Select(p => p.Second)], [.. pairs.Select(p => (double)p.Shared)]),
            ],
            Tables = model is null ? [] : [Table(model, stages)],
            Findings = model is null ? [] : ChainOutputs.Sorted(JointFindings.Of(model, stages)),
            Caveats = model is null ? [] : [.. ChainOutputs.Caveats(model)],
            Explanation = Explain(context, pairs, stages),
        };
    }

    private static IEnumerable<Figure> Figures(IReadOnlyList<JointStage> stages, List<JointPair> pairs)
    {
        yield return Figure.Of(Density, stages.Sum(s => s.Ties) / stages.Sum(s => s.Possible));
        yield return new Figure("cooperationTies", stages.Sum(s => s.Ties));
        yield return new Figure("possiblePairs", stages.Sum(s => s.Possible));
        yield return new Figure("listedPairs", pairs.Count);
    }

    private static double[] Best(int nodes, List<JointPair> pairs)
    {
        var best = new double[nodes];
        foreach (var pair in pairs)
        {
            best[pair.First] = Math.Max(best[pair.First], pair.Score);
            best[pair.Second] = Math.Max(best[pair.Second], pair.Score);
        }

        return best;
    }

    private static ResultTable Table(ChainModel model, IReadOnlyList<JointStage> stages) => new(
        "stages",
        ["localActors", "cooperationTies", "cooperationDensity", "pairsWithoutTie"],
        [.. stages.Select(s => model.Stages[s.Stage].Name)],
        [.. stages.Select(s => (double?[])
        [
            s.Nodes.Count, s.Ties, double.IsNaN(s.Density) ? null : s.Density, s.Possible - s.Ties,
        ])]);

    private static Sentence Explain(MethodContext context, List<JointPair> pairs, IReadOnlyList<JointStage> stages) =>
        pairs.Count == 0
            ? Sentence.Of("jointAction.none", "No two actors of one stage share contacts without working together.")
            : Sentence.Of(
                "jointAction.best", "{0} and {1} share {2} contacts and do not work together yet; {3} % of the pairs of a stage do.",
                context.Layer.NameOf(pairs[0].First), context.Layer.NameOf(pairs[0].Second), pairs[0].Shared,
                100 * stages.Sum(s => s.Ties) / stages.Sum(s => s.Possible));
}
