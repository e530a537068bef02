using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// Reads links by the role they play. A role is a list of kinds or families of links; a minus before one says that it
/// leads from who takes to who gives, as "subcontracts to" does when work is what is sold.
/// </summary>
internal sealed class TieReader
{
    private const char Against = '-';

    private readonly MethodContext _context;
    private readonly int[] _nodeOf;

    public TieReader(MethodContext context)
    {
        _context = context;
        _nodeOf = new int[context.Layer.Input.ActorCount];
        Array.Fill(_nodeOf, -1);
        for (var node = 0; node < context.Graph.NodeCount; node++)
        {
            _nodeOf[context.Layer.ActorOf(node)] = node;
        }
    }

    /// <summary>Reads the links of a role. O(links).</summary>
    /// <param name="role">The parameter that lists the kinds.</param>
    /// <returns>
    /// The ties; null when the map has no kind of link for this role, so that nobody can have been asked; or
    /// <see cref="ErrorCode.NotFound"/> for a kind that is neither on the map nor in the vocabulary.
    /// </returns>
    public Outcome<TieList> Read(string role)
    {
        var words = _context.Parameters.List(role);
        if (words.Select(w => w.TrimStart(Against)).FirstOrDefault(w => !IsKnown(w)) is { } unknown)
        {
            var known = string.Join(", ", _context.Layer.Input.Layers.Select(l => l.Id).Order(StringComparer.Ordinal).Take(20));
            return new ChangeError(ErrorCode.NotFound, $"There is no kind of link '{unknown}'. Choose among: {known}.", role);
        }

        return ReadKinds(words);
    }

    /// <summary>Reads the links of some kinds. O(links).</summary>
    /// <param name="kinds">The kinds or families; those that the map does not have are passed over.</param>
    public TieList ReadKinds(IReadOnlyList<string> kinds)
    {
        var signs = Array.ConvertAll([.. _context.Layer.Input.Layers], layer => Sign(layer, kinds));
        return Array.TrueForAll(signs, s => s == 0) ? new TieList([], false) : new TieList(Collect(signs), true);
    }

    private static int Sign(Layer layer, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            var name = word.TrimStart(Against);
            if (layer.Id == name || (layer.Family == name && !layer.IsNegative))
            {
                return word[0] == Against ? -1 : 1;
            }
        }

        return 0;
    }

    private bool IsKnown(string word) =>
        word == VulnerabilityParameters.HousingKind
        || _context.Layer.Input.Layers.Any(l => l.Id == word || l.Family == word)
        || DefaultVocabulary.LinkTypes.Any(t => t.Id.Value == word || t.Family == word);

    private Tie[] Collect(int[] signs)
    {
        var links = _context.Layer.Input.Links;
        var wanted = Array.ConvertAll([.. _context.Layer.Input.Layers], layer => _context.Layer.Layers.Contains(layer));
        var ties = new List<Tie>();
        for (var link = 0; link < links.Count; link++)
        {
            var layer = links.Layers is null ? 0 : links.Layers[link];
            var (from, to) = (_nodeOf[links.Sources[link]], _nodeOf[links.Targets[link]]);
            if (signs[layer] != 0 && wanted[layer] && from >= 0 && to >= 0 && from != to && IsSure(links, link))
            {
                ties.Add(signs[layer] > 0 ? new Tie(from, to, link) : new Tie(to, from, link));
            }
        }

        return [.. ties];
    }

    private bool IsSure(LinkTable links, int link) =>
        links.Confidences is null || links.Confidences[link] >= _context.Layer.Query.MinConfidence;
}
