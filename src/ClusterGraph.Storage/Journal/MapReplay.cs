using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Storage.Journal;

/// <summary>Brings a snapshot up to date. Of the many effects on one element only the last is hashed and indexed.</summary>
internal sealed class MapReplay(MapSnapshot from)
{
    private readonly Dictionary<ElementKey, Effect> _latest = [];

    /// <summary>Takes the next entry.</summary>
    /// <param name="body">Its JSON.</param>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public void Take(string body)
    {
        foreach (var effect in JournalReader.ReadOutcome(body))
        {
            _latest[effect.Key] = effect;
        }
    }

    /// <summary>Gives the map after the entries taken.</summary>
    /// <param name="last">The revision of the last.</param>
    public MapSnapshot At(Revision last) => from.With(_latest.Values, last);
}
