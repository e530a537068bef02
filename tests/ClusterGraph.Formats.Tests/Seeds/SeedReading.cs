using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Formats.Tests.Seeds;

/// <summary>Picks actors and stages of an example map.</summary>
internal static class SeedReading
{
    public static IEnumerable<Stage> Chain(this MapSnapshot map) =>
        map.Stages.All.Where(s => s.Kind == StageKind.Chain).OrderBy(s => s.Order);

    /// <summary>Lists the stages of the chain that somebody does, in their order.</summary>
    public static IEnumerable<string> Covered(this MapSnapshot map) =>
        map.Chain().Select(s => s.Id.Value).Where(stage => map.Doing(stage).Any());

    public static IEnumerable<Actor> Doing(this MapSnapshot map, string stage) =>
        map.Actors.All.Where(a => a.Stages?.Any(s => s.Stage.Value == stage) == true);

    /// <summary>Lists the generated actors of a type.</summary>
    public static IEnumerable<string> Invented(this MapSnapshot map, string type) =>
        map.Actors.All.Where(a => a.Type.Value == type && a.Evidence.Mark == EvidenceMark.Invented).Select(a => a.Id.Value);

    /// <summary>Lists the actors with a value of an attribute.</summary>
    public static IEnumerable<string> With(this MapSnapshot map, string attribute, string value) =>
        map.Actors.All.Where(a => a.Attributes?.TryGetValue(attribute, out var found) == true && found.Value.ToString() == value)
            .Select(a => a.Id.Value);

    /// <summary>Lists where the links of a type begin.</summary>
    public static IEnumerable<ActorId> Sources(this MapSnapshot map, string type, string? target = null) =>
        map.Links.All.Where(l => l.Type.Value == type && (target is null || l.Target.Value == target)).Select(l => l.Source);
}
