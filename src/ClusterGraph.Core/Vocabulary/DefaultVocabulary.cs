using System.Collections.Frozen;
using System.Text.Json;

namespace ClusterGraph.Core.Vocabulary;

/// <summary>The types every map starts with (seeds annexes A and B), read once from the embedded resource.</summary>
public static class DefaultVocabulary
{
    private static readonly byte[] Resource = ReadResource();
    private static readonly FrozenDictionary<string, VocabularyType> Actors = Read("actorTypes");
    private static readonly FrozenDictionary<string, VocabularyType> Links = Read("linkTypes");

    /// <summary>Gets the families of actor types by id, in the order of lists.</summary>
    public static IReadOnlyDictionary<string, VocabularyFamily> ActorFamilies { get; } = ReadFamilies("actorFamilies");

    /// <summary>Gets the families of link types by id, in the order of lists.</summary>
    public static IReadOnlyDictionary<string, VocabularyFamily> LinkFamilies { get; } = ReadFamilies("linkFamilies");

    /// <summary>Gets the whole vocabulary as UTF-8 JSON, as the server hands it out.</summary>
    public static ReadOnlyMemory<byte> Json => Resource;

    /// <summary>Gets all actor types.</summary>
    public static IReadOnlyCollection<VocabularyType> ActorTypes => Actors.Values;

    /// <summary>Gets all link types.</summary>
    public static IReadOnlyCollection<VocabularyType> LinkTypes => Links.Values;

    /// <summary>Finds an actor type.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The type, or null.</returns>
    public static VocabularyType? FindActorType(TypeId id) => Actors.GetValueOrDefault(id.Value);

    /// <summary>Finds a link type.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The type, or null.</returns>
    public static VocabularyType? FindLinkType(TypeId id) => Links.GetValueOrDefault(id.Value);

    private static FrozenDictionary<string, VocabularyType> Read(string list)
    {
        using var document = JsonDocument.Parse(Resource);
        return document.RootElement.GetProperty(list).EnumerateArray().Select(Read)
            .ToFrozenDictionary(t => t.Id.Value, StringComparer.Ordinal);
    }

    private static VocabularyType Read(JsonElement type) => new(
        new TypeId(type.GetProperty("id").GetString()!),
        type.GetProperty("family").GetString()!,
        type.GetProperty("name").GetString()!,
        Flag(type, "negative"),
        Flag(type, "undirected"),
        Flag(type, "starter"),
        Names(type));

    private static OrderedDictionary<string, VocabularyFamily> ReadFamilies(string list)
    {
        using var document = JsonDocument.Parse(Resource);
        var families = new OrderedDictionary<string, VocabularyFamily>(StringComparer.Ordinal);
        foreach (var family in document.RootElement.GetProperty(list).EnumerateArray())
        {
            var id = family.GetProperty("id").GetString()!;
            families[id] = new VocabularyFamily(
                id,
                family.GetProperty("name").GetString()!,
                Names(family),
                family.GetProperty("colour").GetString()!,
                Flag(family, "besideChain"));
        }

        return families;
    }

    private static FrozenDictionary<string, string> Names(JsonElement named) => named.GetProperty("names").EnumerateObject()
        .ToFrozenDictionary(n => n.Name, n => n.Value.GetString()!, StringComparer.Ordinal);

    private static bool Flag(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static byte[] ReadResource()
    {
        using var stream = typeof(DefaultVocabulary).Assembly.GetManifestResourceStream("vocabulary.json")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
