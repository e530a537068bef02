using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.TestKit.Maps;

/// <summary>Writes a whole map as text, so that two maps can be compared to the last field.</summary>
public static class MapText
{
    public static string Of(MapSnapshot map)
    {
        var elements = map.Elements()
            .OrderBy(e => e.Key.Kind)
            .ThenBy(e => e.Key.Id, StringComparer.Ordinal)
            .Select(e => $"{e.Key} {CoreJson.ToElement(e).GetRawText()}");
        return $"{map.Id} {map.Revision} {map.StoredHash} {map.Hash(Audience.Full)} {map.Hash(Audience.Viewer)}\n{string.Join('\n', elements)}";
    }
}
