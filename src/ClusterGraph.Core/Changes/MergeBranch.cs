using System.Text.Json.Serialization;
using ClusterGraph.Core.Branches;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>
/// Takes over what was changed in a what-if copy, as one change. Only the server makes it: the list stays out of the
/// operation's JSON, since the journal holds the same in the effects and nobody may send elements past the rules.
/// </summary>
public sealed record MergeBranch : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "branch.merge";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the what-if copy.</summary>
    public required MapId Branch { get; init; }

    /// <summary>Gets the revision of the copy.</summary>
    public required Revision Rev { get; init; }

    /// <summary>Gets what is taken over.</summary>
    [JsonIgnore]
    public IReadOnlyList<BranchChange> Changes { get; init; } = [];
}
