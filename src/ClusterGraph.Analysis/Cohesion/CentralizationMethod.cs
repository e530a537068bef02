using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>Freeman centralization as a method (methods catalogue B3).</summary>
internal static class CentralizationMethod
{
    private const string Measure = "measure";
    private const string All = "all";
    private const string DegreeName = "degree";
    private const string Betweenness = "betweenness";
    private const string Closeness = "closeness";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "centralization",
        Title = "Centralization",
        Group = MethodGroup.WholeNetwork,
        Question = "Does everything hang on one actor?",
        Definition = "The sum of the distances from the largest score, divided by the largest sum that a network of this size "
            + "can have: degree (n - 1)(n - 2), in- and out-degree (n - 1)², normalised betweenness n - 1, normalised "
            + "closeness (n - 1)(n - 2) / (2n - 3), the latter only without direction and in one piece.",
        Source = "Freeman 1979, Social Networks 1",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.AllPaths,
        IsLive = true,
        Own = [Parameter.Choice(Measure, [All, DegreeName, Betweenness, Closeness], "Which scores are looked at.")],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        if (graph.NodeCount < 3)
        {
            return MethodOutputs.Missing(
                graph.NodeCount == 0 ? CaveatCode.EmptyGraph : CaveatCode.TooFewNodes, Names(context));
        }

        Figure[] figures = [.. Names(context).SelectMany(name => Of(context, name))];
        return new MethodOutput { Figures = figures, Explanation = Explain(context, figures[0]) };
    }

    private static IEnumerable<string> Names(MethodContext context) => context.Parameters.Word(Measure) switch
    {
        All when context.Graph.IsDirected => [DegreeName, Betweenness],
        All => [DegreeName, Betweenness, Closeness],
        var one => [one],
    };

    private static IEnumerable<Figure> Of(MethodContext context, string name) => name switch
    {
        DegreeName => Degrees(context.Graph),
        Betweenness => Scores(context, name, "normalised", Centralization.BetweennessMaximum(context.Graph.NodeCount)),
        _ when context.Graph.IsDirected || WeakComponents.Of(context.Graph, context.Run).Count > 1 =>
            [new Figure(name, null, CaveatCode.Disconnected)],
        _ => Scores(context, name, ActorColumn.Main, Centralization.ClosenessMaximum(context.Graph.NodeCount)),
    };

    private static IEnumerable<Figure> Degrees(AnalysisGraph graph)
    {
        var maximum = Centralization.DegreeMaximum(graph.NodeCount, graph.IsDirected);
        var into = Centralization.Of(Degree.Counts(graph.In), maximum);
        if (!graph.IsDirected)
        {
            return [new Figure(DegreeName, into)];
        }

        return [new Figure("inDegree", into), new Figure("outDegree", Centralization.Of(Degree.Counts(graph.Out), maximum))];
    }

    // The scores are those that the method of that name shows, so that both always agree.
    private static IEnumerable<Figure> Scores(MethodContext context, string name, string column, double maximum)
    {
        var method = MethodCatalogue.Find(name);
        var scores = method.IsOk ? Run(method.Value, context, column) : null;
        return [Figure.Of(name, scores is null ? double.NaN : Centralization.Of(scores, maximum), CaveatCode.NoTies)];
    }

    private static double[]? Run(Method method, MethodContext context, string column)
    {
        var defaults = ParameterReader.Read(method.Parameters, new Dictionary<string, string>(StringComparer.Ordinal));
        return method.Run(context with { Parameters = defaults.Value! }).Value?.Actors.FirstOrDefault(c => c.Name == column)?.Values;
    }

    private static Sentence Explain(MethodContext context, Figure first) => context.Graph.LinkCount == 0
        ? Sentence.Of("noTies", "There is no link of this kind yet.")
        : first.Value is not { } value
        ? Sentence.Of("centralization.none", "The network is in pieces, so that nobody is close to all.")
        : Sentence.Of(
            "centralization.value",
            "On a scale from 0, where nobody stands out, to 1, where everything hangs on one actor, this network is at {0}.",
            value);
}
