using System.Text.Json;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Live.Tests.Simulation;

/// <summary>The map as a client holds it: plain JSON by key, changed only by effects, with a hash of its own.</summary>
internal sealed class ClientMap
{
    private readonly Dictionary<ElementKey, JsonElement> _elements = [];

    public long Rev { get; private set; }

    public StateHash Hash { get; private set; } = StateHash.Zero;

    public bool IsLoaded { get; private set; }

    public IEnumerable<string> Ids(ElementKind kind) =>
        _elements.Keys.Where(k => k.Kind == kind).Select(k => k.Id).Order(StringComparer.Ordinal);

    public void Load(MapSnapshot map, Audience audience)
    {
        _elements.Clear();
        Hash = StateHash.Zero;
        foreach (var element in map.Elements())
        {
            if (Disclosure.View(element, audience) is { } seen)
            {
                Put(seen.Key, CoreJson.ToElement(seen));
            }
        }

        Rev = map.Revision.Value;
        IsLoaded = true;
    }

    /// <summary>Applies a change.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public string? Apply(JsonElement change)
    {
        var rev = change.GetProperty("rev").GetInt64();
        if (rev != Rev + 1)
        {
            return $"Change {rev} came after {Rev}.";
        }

        foreach (var effect in change.GetProperty("effects").EnumerateArray())
        {
            var kind = Enum.Parse<ElementKind>(effect.GetProperty("kind").GetString()!, ignoreCase: true);
            Put(new ElementKey(kind, effect.GetProperty("id").GetString()!), effect.GetProperty("value"));
        }

        Rev = rev;
        return change.TryGetProperty("hash", out var hash) && hash.GetString() != Hash.ToString()
            ? $"The hash after {rev} is {Hash} here and {hash.GetString()} there."
            : null;
    }

    private void Put(ElementKey key, JsonElement value)
    {
        if (_elements.Remove(key, out var before))
        {
            Hash -= HashOf(key, before);
        }

        if (value.ValueKind != JsonValueKind.Null)
        {
            _elements[key] = value;
            Hash += HashOf(key, value);
        }
    }

    private static StateHash HashOf(ElementKey key, JsonElement value) =>
        key.Kind is ElementKind.Proposal or ElementKind.Removed ? StateHash.Zero : ElementHasher.Hash(key, value);
}
