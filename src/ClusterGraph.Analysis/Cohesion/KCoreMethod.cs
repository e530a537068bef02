using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>Core numbers as a method (methods catalogue A8).</summary>
internal static class KCoreMethod
{
    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "k-core",
        Title = "Core number",
        Group = MethodGroup.Position,
        Question = "Which actors form the mutually supporting nucleus?",
        Definition = "The largest k such that the actor belongs to a set in which everybody has at least k contacts "
            + "inside the set; direction is ignored; isolates have 0. Groups: the actors of each core number.",
        Source = "Seidman 1983, Social Networks 5",
        Directions = [Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.Linear,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty("largest", "inLargest");
        }

        var numbers = KCore.Numbers(context.Graph);
        var largest = numbers.Max();
        var groups = Enumerable.Range(0, numbers.Length).GroupBy(v => numbers[v]).OrderByDescending(g => g.Key)
            .Select(g => new NodeGroup(g.Key.ToString(CultureInfo.InvariantCulture), "core", [.. g])).ToList();
        return new MethodOutput
        {
            Figures = [new("largest", largest), new("inLargest", groups[0].Nodes.Count)],
            Actors = [new ActorColumn(ActorColumn.Main, Array.ConvertAll(numbers, k => (double)k))],
            Groups = groups,
            Explanation = largest == 0
                ? Sentence.Of("kCore.none", "Nobody has a link yet, so there is no nucleus.")
                : Sentence.Of(
                    "kCore.nucleus", "{0} actors form the nucleus: each of them is linked to at least {1} others of it.",
                    groups[0].Nodes.Count, largest),
        };
    }
}
