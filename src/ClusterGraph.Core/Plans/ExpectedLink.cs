using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Plans;

/// <summary>A link that an action should bring about.</summary>
/// <param name="Source">Where it will begin.</param>
/// <param name="Target">Where it will end.</param>
/// <param name="Type">Its type; null where any will do.</param>
public sealed record ExpectedLink(ActorId Source, ActorId Target, TypeId? Type = null);
