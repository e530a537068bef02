using System.Collections.Frozen;

namespace ClusterGraph.Storage.Neo4j.Questions;

/// <summary>The questions of docs/cypher.md, in its order; each stands in a file of this folder.</summary>
internal static class QuestionBook
{
    private const string Folder = "Questions/";
    private const string Extension = ".cypher";

    public static readonly IReadOnlyList<GraphQuestion> All =
    [
        .. typeof(QuestionBook).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(Extension, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new GraphQuestion(NameOf(n), Read(n))),
    ];

    private static readonly FrozenDictionary<string, GraphQuestion> ByName =
        All.ToFrozenDictionary(q => q.Name, StringComparer.Ordinal);

    /// <summary>Finds a question; null when there is none of this name.</summary>
    public static GraphQuestion? Find(string name) => ByName.GetValueOrDefault(name);

    // Questions/01-white-spots.cypher is white-spots.
    private static string NameOf(string resource) =>
        resource[(resource.IndexOf('-', StringComparison.Ordinal) + 1)..^Extension.Length];

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(QuestionBook).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
