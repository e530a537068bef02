using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>The high-tech managers with all their relations and attributes.</summary>
internal static class Managers
{
    private static readonly Dictionary<string, string[]> ByManager = HighTech.People
        .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(':'))
        .ToDictionary(p => p[0], p => p[1].Split('/'));

    /// <summary>Advice, friendship and reports as three layers.</summary>
    public static AnalysisInput All { get; } = WithPeople(Inputs.Of(
        [("advice", HighTech.Advice, false), ("friendship", HighTech.Friendship, false), ("reports", HighTech.Reports, false)]));

    /// <summary>Adds age, tenure, level and department.</summary>
    public static AnalysisInput WithPeople(AnalysisInput input) => input
        .WithAttribute("age", id => ByManager[id][0])
        .WithAttribute("tenure", id => ByManager[id][1])
        .WithAttribute("level", id => ByManager[id][2])
        .WithAttribute("department", id => ByManager[id][3]);
}
