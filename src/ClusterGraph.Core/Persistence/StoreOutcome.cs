namespace ClusterGraph.Core.Persistence;

/// <summary>Whether a store wrote.</summary>
/// <param name="Error">Why not; null when it wrote.</param>
/// <param name="Detail">A sentence for the operator's log; never shown to participants.</param>
public readonly record struct StoreOutcome(StoreError? Error, string? Detail = null)
{
    /// <summary>Everything is on disk.</summary>
    public static readonly StoreOutcome Ok = new(null);

    /// <summary>There is no such map.</summary>
    public static readonly StoreOutcome NoSuchMap = new(StoreError.NoSuchMap, "There is no such map.");

    /// <summary>A map with this id exists.</summary>
    public static readonly StoreOutcome MapExists = new(StoreError.MapExists, "A map with this id exists.");

    /// <summary>Gets a value indicating whether everything is on disk.</summary>
    public bool IsOk => Error is null;
}
