using System.Text.Json;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.ValueChains;

/// <summary>The templates of chains, read once from the embedded resource.</summary>
public static class ChainTemplates
{
    private static readonly byte[] Resource = ReadResource();

    /// <summary>Gets all templates in the order of lists.</summary>
    public static IReadOnlyList<ChainTemplate> All { get; } = Read(Resource);

    /// <summary>Gets the whole library as UTF-8 JSON, as the server hands it out.</summary>
    public static ReadOnlyMemory<byte> Json => Resource;

    /// <summary>Finds a template.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The template, or null.</returns>
    public static ChainTemplate? Find(TypeId id) => All.FirstOrDefault(t => t.Id == id);

    private static List<ChainTemplate> Read(byte[] resource)
    {
        using var document = JsonDocument.Parse(resource);
        return document.RootElement.GetProperty("templates").Deserialize<List<ChainTemplate>>(CoreJson.Options)!;
    }

    private static byte[] ReadResource()
    {
        using var stream = typeof(ChainTemplates).Assembly.GetManifestResourceStream("templates.json")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
