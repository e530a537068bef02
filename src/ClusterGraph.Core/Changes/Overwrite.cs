using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Changes;

/// <summary>Tells that a change replaced what another person had written meanwhile, so that they can be told.</summary>
/// <param name="Key">The element.</param>
/// <param name="Fields">The fields.</param>
/// <param name="By">Who had written them.</param>
/// <param name="Rev">In which revision.</param>
public sealed record Overwrite(ElementKey Key, IReadOnlyList<string> Fields, ParticipantId By, Revision Rev);
