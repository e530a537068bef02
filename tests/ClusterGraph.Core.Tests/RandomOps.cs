using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Tests;

/// <summary>Makes random operations of several people, some of them refused; the same seed makes the same ones.</summary>
internal sealed class RandomOps(int seed, string prefix = "")
{
    private static readonly string[] Types = ["sellsTo", "advises", "trusts", "competesWith"];
    private readonly Random _random = new(seed);
    private int _made;

    public Author Author() => _random.Next(4) switch
    {
        0 => MapBench.Facilitator,
        1 => MapBench.Bo,
        _ => MapBench.Amina,
    };

    public MapOp Next(MapSnapshot map) => _random.Next(14) switch
    {
        <= 3 => MapBench.Actor(prefix + "n" + _made++, "Actor " + _made),
        <= 7 => MapBench.Link(AnyActor(map), AnyActor(map), Types[_random.Next(Types.Length)], prefix + "e" + _made++),
        8 => new EditActor { Id = new(AnyActor(map)), Set = MapBench.Set($$"""{"name":"Renamed {{_made++}}"}""") },
        9 => new EditActor { Id = new(AnyActor(map)), Set = MapBench.Set($$"""{"attributes":{"k{{_random.Next(3)}}":{"value":{{_made++}} } } }""") },
        10 => new RemoveActor { Id = new(AnyActor(map)) },
        11 => new MergeActors { From = new(AnyActor(map)), Into = new(AnyActor(map)) },
        12 => new AssertLink { Id = new(AnyLink(map)), Stance = (AssertionStance)_random.Next(3) },
        _ => new RestoreActor { Id = new ActorId(prefix + "n" + _random.Next(_made + 1)) },
    };

    private string AnyActor(MapSnapshot map) => Pick(map.Actors.All.Select(a => a.Id.Value), "n0");

    private string AnyLink(MapSnapshot map) => Pick(map.Links.All.Select(l => l.Id.Value), "e0");

    private string Pick(IEnumerable<string> ids, string otherwise)
    {
        var sorted = ids.Order(StringComparer.Ordinal).ToList();
        return sorted.Count == 0 ? otherwise : sorted[_random.Next(sorted.Count)];
    }
}
