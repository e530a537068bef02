namespace ClusterGraph.Core.Maps;

/// <summary>
/// Something that spreads over the map, as the stage plays it. It is computed of one revision and stays as it is while
/// people go on adding, so that nobody who was reached is suddenly not.
/// </summary>
public sealed record ShownSpread
{
    /// <summary>The longest play, in steps.</summary>
    public const int MostSteps = 1000;

    /// <summary>Gets how it spreads.</summary>
    public required SpreadKind Method { get; init; }

    /// <summary>Gets the settings of the method by name, such as <c>seeds</c>; what is not said takes its default.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the step the room sees, from 0.</summary>
    public int Step { get; init; }

    /// <summary>Gets the revision of the map it is computed of. The server sets it.</summary>
    public long? Of { get; init; }

    /// <summary>Tells whether another one is the same play, at whatever step.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>True when method and settings are equal.</returns>
    public bool IsSamePlay(ShownSpread other) =>
        Method == other.Method && Settings.Count == other.Settings.Count
        && Settings.All(s => other.Settings.TryGetValue(s.Key, out var value) && value == s.Value);
}
