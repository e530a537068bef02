using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Changes;

/// <summary>One accepted change: one revision, all or nothing.</summary>
public sealed record Change
{
    /// <summary>Gets the revision it made.</summary>
    public required Revision Rev { get; init; }

    /// <summary>Gets who made it.</summary>
    public required ParticipantId By { get; init; }

    /// <summary>Gets the tab it came from.</summary>
    public required ClientId Client { get; init; }

    /// <summary>Gets its number among the submissions of that tab, from 1.</summary>
    public required long Seq { get; init; }

    /// <summary>Gets when the server took it in (UTC); never used for ordering.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets what was asked for.</summary>
    public required IReadOnlyList<MapOp> Ops { get; init; }

    /// <summary>Gets a value indicating whether nobody else may learn who made it.</summary>
    [JsonIgnore]
    public bool IsPrivate => Ops.Count > 0 && Ops.All(op => op.IsPrivate);

    /// <summary>Gets what it did, each element at most once, in the order of first touch.</summary>
    public required IReadOnlyList<Effect> Effects { get; init; }

    /// <summary>Gets what of others it replaced unseen.</summary>
    public IReadOnlyList<Overwrite> Overwrote { get; init; } = [];

    /// <summary>Gets what an undo had to leave alone.</summary>
    public IReadOnlyList<SkippedField> Skipped { get; init; } = [];

    /// <summary>Gets the revisions that an undo or revert took back.</summary>
    public IReadOnlyList<Revision> Undoes { get; init; } = [];
}
