using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Maps;

/// <summary>Counts the changes of one map: 0 for a new map, then one more for each change, never with a gap.</summary>
/// <param name="Value">The count, zero or more.</param>
[JsonConverter(typeof(RevisionConverter))]
public readonly record struct Revision(long Value) : IComparable<Revision>
{
    /// <summary>The revision of a map before its first change.</summary>
    public static readonly Revision Zero = new(0);

    /// <summary>Gets the revision that follows this one.</summary>
    public Revision Next => new(Value + 1);

    /// <summary>Compares by age.</summary>
    /// <param name="left">One revision.</param>
    /// <param name="right">Another revision.</param>
    /// <returns>True when <paramref name="left"/> is older.</returns>
    public static bool operator <(Revision left, Revision right) => left.Value < right.Value;

    /// <summary>Compares by age.</summary>
    /// <param name="left">One revision.</param>
    /// <param name="right">Another revision.</param>
    /// <returns>True when <paramref name="left"/> is newer.</returns>
    public static bool operator >(Revision left, Revision right) => left.Value > right.Value;

    /// <summary>Compares by age.</summary>
    /// <param name="left">One revision.</param>
    /// <param name="right">Another revision.</param>
    /// <returns>True when <paramref name="left"/> is older or the same.</returns>
    public static bool operator <=(Revision left, Revision right) => left.Value <= right.Value;

    /// <summary>Compares by age.</summary>
    /// <param name="left">One revision.</param>
    /// <param name="right">Another revision.</param>
    /// <returns>True when <paramref name="left"/> is newer or the same.</returns>
    public static bool operator >=(Revision left, Revision right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(Revision other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
