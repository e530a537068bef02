using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// Picks actors by words: a word matches an actor's id, stage, type, family, size, kind or boundary. Words joined by a
/// plus must all match, as in <c>outside+trade</c>.
/// </summary>
internal sealed class ActorWords
{
    private static readonly string[] Columns = ["stage", "type", "family", "size", "kind", "boundary"];

    private readonly MethodContext _context;
    private readonly string?[][] _values;

    public ActorWords(MethodContext context)
    {
        _context = context;
        _values = [.. Columns.Select(name => context.Layer.Input.Attributes.GetValueOrDefault(name)).OfType<AttributeColumn>()
            .Select(column => context.Layer.PerNode(column.Values))];
    }

    /// <summary>Picks actors. O(n times words).</summary>
    /// <param name="parameter">The parameter that lists the words.</param>
    /// <returns>One entry a node.</returns>
    public bool[] Pick(string parameter) => Pick(_context.Parameters.List(parameter));

    /// <summary>Picks actors. O(n times words).</summary>
    /// <param name="list">The words.</param>
    /// <returns>One entry a node.</returns>
    public bool[] Pick(IReadOnlyList<string> list)
    {
        string[][] words = [.. list.Select(w => w.Split('+', StringSplitOptions.TrimEntries))];
        return
        [
            .. Enumerable.Range(0, _context.Graph.NodeCount)
                .Select(v => Array.Exists(words, all => Array.TrueForAll(all, w => Matches(v, w)))),
        ];
    }

    private bool Matches(int node, string word) =>
        _context.Layer.IdOf(node) == word || Array.Exists(_values, column => column[node] == word);
}
