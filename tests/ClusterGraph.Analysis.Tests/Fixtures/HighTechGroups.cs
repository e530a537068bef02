using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>The high-tech managers with their departments.</summary>
internal static class HighTechGroups
{
    private static readonly Dictionary<string, string> Departments = HighTech.People
        .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split(':', '/')).ToDictionary(p => p[0], p => p[4]);

    /// <summary>One of their networks with the attribute <c>department</c>.</summary>
    public static AnalysisInput Of(string links) => Inputs.Directed(links, [.. Departments.Keys])
        .WithAttribute("department", id => Departments[id]);
}
