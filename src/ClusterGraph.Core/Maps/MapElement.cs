using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Maps;

/// <summary>Anything a map consists of: immutable, addressed by its key, replaced as a whole by a change.</summary>
public abstract record MapElement
{
    // Elements pass from draft to snapshot to history as they are: each is fingerprinted once.
    private DisclosedHashes? _hashes;

    /// <summary>Makes an element.</summary>
    protected MapElement()
    {
    }

    /// <summary>Makes a copy that is about to differ, so it has no fingerprint yet.</summary>
    /// <param name="original">What is copied.</param>
    protected MapElement(MapElement original) => Rev = original.Rev;

    /// <summary>Gets the address of this element.</summary>
    [JsonIgnore]
    public ElementKey Key => GetKey();

    /// <summary>Gets the revision that last wrote this element; null in files. Not part of the state hash.</summary>
    [JsonPropertyOrder(100)]
    public Revision? Rev { get; init; }

    /// <summary>Gets the fingerprint as each audience sees it.</summary>
    internal DisclosedHashes Hashes => _hashes ??= DisclosedHashes.Of(this);

    /// <inheritdoc/>
    public virtual bool Equals(MapElement? other) =>
        other is not null && EqualityContract == other.EqualityContract && Rev == other.Rev;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Rev);

    /// <summary>Gives the same element as written by a revision; its fingerprint stays, as the revision is no part of it.</summary>
    /// <param name="rev">The revision, or null.</param>
    internal MapElement WrittenBy(Revision? rev) => this with { Rev = rev, _hashes = _hashes };

    /// <summary>Makes the address from the fields.</summary>
    /// <returns>The address.</returns>
    protected abstract ElementKey GetKey();
}
