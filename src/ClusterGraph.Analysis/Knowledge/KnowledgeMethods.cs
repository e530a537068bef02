using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Knowledge;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class KnowledgeMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        KnowledgeRolesMethod.Describe(),
        ExternalReachMethod.Describe(),
        ResponseMatrixMethod.Describe(),
    ];
}
