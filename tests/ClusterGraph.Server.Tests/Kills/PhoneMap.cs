using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Tests.Kills;

/// <summary>The map as one phone has it: a snapshot and the effects after it, as a browser applies them.</summary>
internal sealed class PhoneMap(string map)
{
    private MapSnapshot? _map;

    public long Rev => _map?.Revision.Value ?? 0;

    public bool IsLoaded => _map is not null;

    public string Hash => _map!.Hash(Audience.Full).ToString();

    public void Load(byte[] snapshot)
    {
        using var json = JsonDocument.Parse(snapshot);
        var elements = json.RootElement.GetProperty("elements").EnumerateArray()
            .Select(e => ReadElement(KindOf(e), e.GetProperty("value")));
        var rev = new Revision(json.RootElement.GetProperty("rev").GetInt64());
        _map = MapSnapshot.Restore(new MapId(map), rev, elements.ToList());
    }

    /// <summary>Applies one change.</summary>
    public void Apply(long rev, JsonElement effects)
    {
        var read = effects.EnumerateArray().Select(e =>
        {
            var key = new ElementKey(KindOf(e), e.GetProperty("id").GetString()!);
            var value = e.GetProperty("value");
            return new Effect(key, null, value.ValueKind == JsonValueKind.Null ? null : ReadElement(key.Kind, value));
        });
        _map = _map!.With(read.ToList(), new Revision(rev));
    }

    private static ElementKind KindOf(JsonElement e) => Enum.Parse<ElementKind>(e.GetProperty("kind").GetString()!, ignoreCase: true);

    private static MapElement ReadElement(ElementKind kind, JsonElement value) => CoreJson.ReadElement(kind, value).Value!;
}
