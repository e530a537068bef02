using ClusterGraph.Core.Maps;

namespace ClusterGraph.Storage.Journal;

/// <summary>Reads element kinds back from their wire names.</summary>
internal static class ElementKinds
{
    private static readonly Dictionary<string, ElementKind> ByName =
        Enum.GetValues<ElementKind>().ToDictionary(CoreJson.WireName);

    public static ElementKind Read(string? name) =>
        name is not null && ByName.TryGetValue(name, out var kind)
            ? kind
            : throw new InvalidDataException($"'{name}' is no kind of element.");
}
