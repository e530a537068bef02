using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Something wrong with one element of a map that was given as a whole.</summary>
/// <param name="Key">The element.</param>
/// <param name="Error">What is wrong; its field names the place within the element.</param>
public sealed record ElementProblem(ElementKey Key, ChangeError Error);
