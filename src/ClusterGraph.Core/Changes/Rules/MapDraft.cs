using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>A map being changed: each step is applied at once, so that later steps see it; what changed is collected.</summary>
internal sealed class MapDraft
{
    private readonly MapSnapshot _base;
    private List<ElementKey> _touched = [];

    public MapDraft(MapSnapshot map)
    {
        _base = map;
        Map = map;
    }

    /// <summary>Gets the map with all steps so far.</summary>
    public MapSnapshot Map { get; private set; }

    public Revision Next => _base.Revision.Next;

    public void Put(MapElement element) => Set(element.Key, element with { Rev = Next });

    public void Drop(ElementKey key) => Set(key, null);

    /// <summary>Runs steps that leave no trace when they fail.</summary>
    public ChangeError? Attempt(Func<ChangeError?> steps)
    {
        var (map, touched) = (Map, new List<ElementKey>(_touched));
        var error = steps();
        if (error is not null)
        {
            (Map, _touched) = (map, touched);
        }

        return error;
    }

    /// <summary>Lists what changed, each element once; what was created and dropped again leaves no effect.</summary>
    public IReadOnlyList<Effect> Effects()
    {
        var effects = new List<Effect>(_touched.Count);
        var seen = new HashSet<ElementKey>();
        foreach (var key in _touched.Where(seen.Add))
        {
            var (before, after) = (_base.Find(key), Map.Find(key));
            if (!ReferenceEquals(before, after))
            {
                effects.Add(new Effect(key, before, after));
            }
        }

        return effects;
    }

    private void Set(ElementKey key, MapElement? after)
    {
        _touched.Add(key);
        Map = Map.With([new Effect(key, null, after)], _base.Revision);
    }
}
