namespace ClusterGraph.Core.Maps;

/// <summary>Addresses one element of a map.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id within that kind.</param>
public readonly record struct ElementKey(ElementKind Kind, string Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind}/{Id}";
}
