using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Formats.Tests.Seeds;

/// <summary>Works out a figure of <c>checks.json</c> from a map's own content.</summary>
internal sealed class Figure(MapSnapshot map)
{
    public object Value(JsonElement measure) => measure.GetProperty("of").GetString() switch
    {
        "actors" => (double)Actors(measure.GetProperty("where")).Count(),
        "heads" => Actors(measure.GetProperty("where")).Sum(Heads),
        "links" => (double)Links(measure.GetProperty("where")).Count(),
        "percent" => 100 * Number(measure.GetProperty("part")) / Number(measure.GetProperty("whole")),
        "ratio" => Number(measure.GetProperty("part")) / Number(measure.GetProperty("whole")),
        "attribute" => Attribute(measure),
        "composition" => Composition(measure),
        "stage" => Stage(measure.GetProperty("stage").GetString()!),
        var other => throw new InvalidOperationException($"'{other}' is no measure."),
    };

    private double Number(JsonElement measure) => (double)Value(measure);

    private static double Heads(Actor actor) => actor.Kind == ActorKind.Group ? actor.Group!.Count!.Value : 1;

    private object Attribute(JsonElement measure)
    {
        var actor = map.Actors.Find(measure.GetProperty("actor").GetString()!).ShouldNotBeNull();
        var value = actor.Attributes![measure.GetProperty("name").GetString()!].Value;
        return value.ValueKind == JsonValueKind.Number ? value.GetDouble() : value.GetString()!;
    }

    private double Composition(JsonElement measure)
    {
        var parts = map.Actors.Find(measure.GetProperty("actor").GetString()!).ShouldNotBeNull().Group!.Composition!;
        return parts.Single(p => p.By == measure.GetProperty("by").GetString() && p.Part == measure.GetProperty("part").GetString()).Share!.Value;
    }

    private string Stage(string id)
    {
        var stage = map.Stages.Find(id).ShouldNotBeNull();
        var covered = map.Actors.All.Any(a => a.Stages?.Any(s => s.Stage == stage.Id) == true);
        return stage.Excluded ? "excluded" : covered ? "covered" : stage.Asked ? "whiteSpot" : "notAsked";
    }

    private IEnumerable<Actor> Actors(JsonElement where)
    {
        var tests = where.EnumerateObject().Where(p => p.Name is not ("equals" or "toType")).Select(p => Test(where, p)).ToList();
        var any = where.TryGetProperty("orAttribute", out _);
        return map.Actors.All.Where(a => any ? tests.Exists(t => t(a)) : tests.TrueForAll(t => t(a)));
    }

    private Predicate<Actor> Test(JsonElement where, JsonProperty test) => test.Name switch
    {
        "type" => a => a.Type.Value == test.Value.GetString(),
        "typePrefix" => a => a.Type.Value.StartsWith(test.Value.GetString()!, StringComparison.Ordinal),
        "place" => a => a.Place?.Name == test.Value.GetString(),
        "places" => a => Strings(test.Value).Contains(a.Place?.Name),
        "size" => a => a.Size is { } size && Strings(test.Value).Contains(size.ToString(), StringComparer.OrdinalIgnoreCase),
        "ids" => a => Strings(test.Value).Contains(a.Id.Value),
        "orAttribute" => a => a.Attributes?.ContainsKey(test.Value.GetString()!) == true,
        "evidence" => a => string.Equals(a.Evidence.Mark.ToString(), test.Value.GetString(), StringComparison.OrdinalIgnoreCase),
        "attribute" => a => a.Attributes?.TryGetValue(test.Value.GetString()!, out var found) == true
            && found.Value.ToString() == where.GetProperty("equals").ToString(),
        "linkType" => a => map.LinksOf(a.Id).Any(l => l.Source == a.Id && l.Type.Value == test.Value.GetString()
            && map.Actors.Find(l.Target.Value)!.Type.Value == where.GetProperty("toType").GetString()),
        _ => throw new InvalidOperationException($"'{test.Name}' is no test of actors."),
    };

    private IEnumerable<Link> Links(JsonElement where)
    {
        var tests = where.EnumerateObject().Select(Test).ToList();
        return map.Links.All.Where(l => tests.TrueForAll(t => t(l)));
    }

    private Predicate<Link> Test(JsonProperty test) => test.Name switch
    {
        "type" => l => l.Type.Value == test.Value.GetString(),
        "types" => l => Strings(test.Value).Contains(l.Type.Value),
        "source" => l => l.Source.Value == test.Value.GetString(),
        "target" => l => l.Target.Value == test.Value.GetString(),
        "touches" => l => l.Source.Value == test.Value.GetString() || l.Target.Value == test.Value.GetString(),
        "negative" => l => DefaultVocabulary.FindLinkType(l.Type)!.Negative == test.Value.GetBoolean(),
        "touchesType" => l => new[] { l.Source, l.Target }
            .Any(id => map.Actors.Find(id.Value)!.Type.Value == test.Value.GetString()),
        _ => throw new InvalidOperationException($"'{test.Name}' is no test of links."),
    };

    private static IEnumerable<string?> Strings(JsonElement list) => list.EnumerateArray().Select(e => e.GetString());
}
