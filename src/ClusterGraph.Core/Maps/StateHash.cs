using System.Globalization;

namespace ClusterGraph.Core.Maps;

/// <summary>
/// A fingerprint of a state: the sum of the fingerprints of its elements, so that it can be kept up to date at O(1) a
/// change and computed alike by every browser. It finds divergence; it is no protection against an attacker.
/// </summary>
/// <param name="High">First half.</param>
/// <param name="Low">Second half.</param>
public readonly record struct StateHash(uint High, uint Low)
{
    /// <summary>The hash of nothing.</summary>
    public static readonly StateHash Zero = new(0, 0);

    /// <summary>Adds, each half modulo 2^32.</summary>
    /// <param name="left">One hash.</param>
    /// <param name="right">Another hash.</param>
    /// <returns>The sum.</returns>
    public static StateHash operator +(StateHash left, StateHash right) =>
        new(unchecked(left.High + right.High), unchecked(left.Low + right.Low));

    /// <summary>Subtracts, each half modulo 2^32.</summary>
    /// <param name="left">One hash.</param>
    /// <param name="right">Another hash.</param>
    /// <returns>The difference.</returns>
    public static StateHash operator -(StateHash left, StateHash right) =>
        new(unchecked(left.High - right.High), unchecked(left.Low - right.Low));

    /// <summary>Adds.</summary>
    /// <param name="other">Another hash.</param>
    /// <returns>The sum.</returns>
    public StateHash Add(StateHash other) => this + other;

    /// <summary>Subtracts.</summary>
    /// <param name="other">Another hash.</param>
    /// <returns>The difference.</returns>
    public StateHash Subtract(StateHash other) => this - other;

    /// <inheritdoc/>
    public override string ToString() =>
        High.ToString("x8", CultureInfo.InvariantCulture) + Low.ToString("x8", CultureInfo.InvariantCulture);
}
