using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Maps;

/// <summary>Anything a map consists of: immutable, addressed by its key, replaced as a whole by a change.</summary>
public abstract record MapElement
{
    /// <summary>Gets the address of this element.</summary>
    [JsonIgnore]
    public ElementKey Key => GetKey();

    /// <summary>Gets the revision that last wrote this element; null in files. Not part of the state hash.</summary>
    [JsonPropertyOrder(100)]
    public Revision? Rev { get; init; }

    /// <summary>Makes the address from the fields.</summary>
    /// <returns>The address.</returns>
    protected abstract ElementKey GetKey();
}
