using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Paths;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Informants;

/// <summary>Influence towers and stances as a method (methods catalogue F4, seeds S-022).</summary>
internal static class InfluenceTowersMethod
{
    private const string Heights = "heights";
    private const string Stance = "stance";
    private const string Balance = "supportBalance";
    private const string High = "highFromShare";
    private const string Gap = "gapFrom";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "influence-towers",
        Title = "Influence towers and stances",
        Group = MethodGroup.Position,
        Question = "Who is seen as powerful, and do they pull our way?",
        Definition = "Heights of towers are divided by the highest of the session (value); across sessions the median rank counts. "
            + "Support balance = sum of height x stance / sum of heights, with stance -1, 0 or 1. Structural influence is "
            + "betweenness, divided by the largest; the rank correlation of both is shown, and a large gap is marked to be talked "
            + "about. What is high and what is a large gap is a ClusterGraph proposal.",
        Source = "Schiffer & Hauck 2010, Field Methods 22; GIZ, Connect & Create",
        Directions = [Symmetry.Union, Symmetry.Directed, Symmetry.Mutual],
        Cost = CostClass.AllPaths,
        Own =
        [
            Parameter.Words(Heights, null, "The attributes that hold the heights of towers, one a session."),
            Parameter.Attribute(Stance, string.Empty, "An attribute with the stance: 1 for, 0 neutral, -1 against; empty when nobody said."),
            Parameter.Number(High, 0.5, 0, 1, "From which share of the highest a tower counts as high."),
            Parameter.Number(Gap, 0.5, 0, 1, "How far tower and structural influence must be apart to be marked."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Balance);
        }

        var attributes = context.Layer.Input.Attributes;
        var names = context.Parameters.List(Heights);
        var unknown = names.FirstOrDefault(n => !attributes.ContainsKey(n));
        var stances = context.Parameters.Word(Stance).Length == 0
            ? (Outcome<double[]>)Enumerable.Repeat(double.NaN, context.Graph.NodeCount).ToArray() : context.Numbers(Stance);
        if (unknown is not null || names.Count == 0)
        {
            return new ChangeError(
                ErrorCode.NotFound,
                $"'{Heights}' must list attributes. Choose among: {string.Join(", ", attributes.Keys.Order(StringComparer.Ordinal))}.", Heights);
        }

        double[][] sessions = [.. names.Select(n => context.Layer.PerNode(attributes[n].Numbers()))];
        return !stances.IsOk ? stances.Error
            : Wrong(sessions, stances.Value) is { } wrong ? wrong
            : Report(context, sessions, stances.Value);
    }

    private static ChangeError? Wrong(double[][] sessions, double[] stances) =>
        Array.Exists(sessions, s => Array.Exists(s, h => h < 0))
            ? new ChangeError(ErrorCode.InvalidField, "Heights of towers must be 0 or more.", Heights)
            : Array.Exists(stances, s => s is not (-1 or 0 or 1) && !double.IsNaN(s))
                ? new ChangeError(ErrorCode.InvalidField, "Stances must be 1, 0 or -1.", Stance) : null;

    private static MethodOutput Report(MethodContext context, double[][] sessions, double[] stances)
    {
        double[][] scaled = [.. sessions.Select(Towers.Normalised)];
        var height = Enumerable.Range(0, stances.Length).Select(v =>
            scaled.Select(s => s[v]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average()).ToArray();
        var structural = Towers.Normalised(Betweenness.Unweighted(context.Graph, context.Run));
        var balance = Towers.Balance(sessions.Length == 1 ? sessions[0] : height, stances);
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of(Balance, balance, CaveatCode.NoAttribute),
                Figure.Of("rankCorrelation", Towers.Spearman(height, structural), CaveatCode.NoVariance),
                new("withTower", height.Count(double.IsFinite)),
                new("withStance", stances.Count(double.IsFinite)),
                new("sessions", sessions.Length),
            ],
            Actors =
            [
                new ActorColumn(ActorColumn.Main, height, CaveatCode.NoAttribute),
                new ActorColumn("medianRank", Towers.MedianRanks(sessions), CaveatCode.NoAttribute),
                new ActorColumn("stance", stances, CaveatCode.NoAttribute),
                new ActorColumn("structuralInfluence", structural, CaveatCode.NoTies),
                new ActorColumn("gap", [.. height.Zip(structural, (a, b) => a - b)], CaveatCode.NoAttribute),
            ],
            Groups = [.. Lists(context, height, stances, structural).Where(g => g.Nodes.Count > 0)],
            Explanation = Explain(balance, height, stances),
        };
    }

    private static IEnumerable<NodeGroup> Lists(MethodContext context, double[] height, double[] stances, double[] structural)
    {
        var (high, gap) = (context.Parameters.Number(High), context.Parameters.Number(Gap));
        var degrees = context.Graph.Undirected.Out;
        var few = Enumerable.Range(0, height.Length).Select(degrees.Degree).Order().ElementAt((height.Length - 1) / 2);
        yield return List("powerfulOpponents", v => height[v] >= high && stances[v] < 0);
        yield return List("powerfulAllies", v => height[v] >= high && stances[v] > 0 && degrees.Degree(v) > few);
        yield return List("powerfulAlliesWithFewLinks", v => height[v] >= high && stances[v] > 0 && degrees.Degree(v) <= few);
        yield return List("quietAllies", v => height[v] < high && stances[v] > 0);
        yield return List("seenAsStrongerThanPlaced", v => height[v] - structural[v] >= gap);
        yield return List("placedStrongerThanSeen", v => structural[v] - height[v] >= gap);

        NodeGroup List(string name, Func<int, bool> isIn) => new(
            name, "stakeholders", [.. Enumerable.Range(0, height.Length).Where(isIn)]);
    }

    private static Sentence Explain(double balance, double[] height, double[] stances) => double.IsFinite(balance)
        ? Sentence.Of(
            "influenceTowers.balance", "Weighted by the influence that people see, support is {0} on a scale from -1 to 1, over {1} actors with a tower and a stance.",
            balance, height.Zip(stances).Count(p => double.IsFinite(p.First + p.Second)))
        : Sentence.Of("influenceTowers.noStance", "Nobody with a tower has a stance yet, so nothing can be said of support.");
}
