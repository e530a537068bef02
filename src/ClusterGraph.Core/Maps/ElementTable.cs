using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ClusterGraph.Core.Maps;

/// <summary>All elements of one kind, typed. A view without copying.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public readonly struct ElementTable<T>
    where T : MapElement
{
    private readonly ImmutableDictionary<string, MapElement> _elements;

    internal ElementTable(ImmutableDictionary<string, MapElement> elements) => _elements = elements;

    /// <summary>Gets how many there are. O(1).</summary>
    public int Count => _elements.Count;

    /// <summary>Gets all of them, in no particular order.</summary>
    public IEnumerable<T> All => _elements.Values.Cast<T>();

    /// <summary>Finds one. O(log n).</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The element, or null.</returns>
    public T? Find(string id) => _elements.TryGetValue(id, out var element) ? (T)element : null;

    /// <summary>Finds one. O(log n).</summary>
    /// <param name="id">Its id.</param>
    /// <param name="element">The element.</param>
    /// <returns>False when there is none.</returns>
    public bool TryFind(string id, [NotNullWhen(true)] out T? element)
    {
        element = Find(id);
        return element is not null;
    }
}
