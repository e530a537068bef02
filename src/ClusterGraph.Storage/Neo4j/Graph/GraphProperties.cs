using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Storage.Journal;

namespace ClusterGraph.Storage.Neo4j.Graph;

/// <summary>
/// What stands on nodes and relationships: scalars and plain lists under the words of the map's own JSON, so that a
/// researcher can ask for them. Attributes are flattened to <c>x_name</c>.
/// </summary>
internal static class GraphProperties
{
    public static Dictionary<string, object?> Of(MapId map, Actor actor)
    {
        var props = Common(actor.Id.Value, actor.Rev);
        props.Add("mapId", map.Value);
        props.Add("name", actor.Name);
        props.Add("type", actor.Type.Value);
        props.Add("kind", CoreJson.WireName(actor.Kind));
        props.Add("boundary", CoreJson.WireName(actor.Boundary));
        props.Add("consent", CoreJson.WireName(actor.Consent));
        props.Add("dataClass", "P" + (int)actor.DataClass);
        Put(props, "size", actor.Size is { } size ? CoreJson.WireName(size) : null);
        Put(props, "note", actor.Note);
        Put(props, "by", actor.By?.Value);
        Put(props, "at", StoredTime.Write(actor.At));
        PutStages(props, actor.Stages ?? []);
        PutGroup(props, actor.Group);
        Put(props, "place", actor.Place?.Name);
        Put(props, "latitude", actor.Place?.Lat);
        Put(props, "longitude", actor.Place?.Lon);
        PutEvidence(props, actor.Evidence);
        PutAttributes(props, actor.Attributes);
        foreach (var (language, name) in actor.Names ?? new Dictionary<string, string>())
        {
            props["name_" + language] = name;
        }

        return props;
    }

    public static Dictionary<string, object?> Of(Link link)
    {
        var props = Common(link.Id.Value, link.Rev);
        props.Add("type", link.Type.Value);
        props.Add("visibility", CoreJson.WireName(link.Visibility));
        Put(props, "strength", link.Strength);
        Put(props, "volume", link.Volume?.Value);
        Put(props, "unit", link.Volume?.Unit);
        Put(props, "period", link.Volume is { } volume ? CoreJson.WireName(volume.Period) : null);
        Put(props, "contract", link.Contract is { } contract ? CoreJson.WireName(contract) : null);
        Put(props, "since", link.Since?.Text);
        Put(props, "until", link.Until?.Text);
        Put(props, "confidence", link.Confidence);
        Put(props, "note", link.Note);
        PutPeople(props, link, Stance.Asserts, "asserted");
        PutPeople(props, link, Stance.Disputes, "disputed");
        PutEvidence(props, link.Evidence);
        PutAttributes(props, link.Attributes);
        return props;
    }

    /// <summary>Gives the properties of everything that is neither actor nor link: its JSON, and for stages their fields.</summary>
    public static Dictionary<string, object?> Of(MapId map, MapElement element, string? json = null)
    {
        var props = Common(element.Key.Id, element.Rev);
        props.Add("mapId", map.Value);
        props.Add("kind", CoreJson.WireName(element.Key.Kind));
        props.Add("json", json ?? ElementText.Write(element));
        if (element is Stage stage)
        {
            props.Add("name", stage.Name);
            props.Add("order", stage.Order);
            props.Add("stageKind", CoreJson.WireName(stage.Kind));
            props.Add("role", CoreJson.WireName(stage.Role));
            props.Add("asked", stage.Asked);
            props.Add("excluded", stage.Excluded);
            Put(props, "minimum", stage.Minimum);
            Put(props, "weight", stage.Weight);
        }

        return props;
    }

    /// <summary>Gives the properties that turn one state into another: what is no more is set to null.</summary>
    public static Dictionary<string, object?> Change(Dictionary<string, object?> before, Dictionary<string, object?> after)
    {
        foreach (var name in before.Keys)
        {
            after.TryAdd(name, value: null);
        }

        return after;
    }

    private static Dictionary<string, object?> Common(string id, Revision? rev)
    {
        var props = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id };
        Put(props, "rev", rev?.Value);
        return props;
    }

    private static void PutPeople(Dictionary<string, object?> props, Link link, Stance stance, string name)
    {
        var people = link.Assertions?.Where(a => a.Stance == stance).Select(a => a.By.Value).ToArray() ?? [];
        if (people.Length > 0)
        {
            props.Add(name, people.Length);
            props.Add(name + "By", people);
        }
    }

    private static void PutStages(Dictionary<string, object?> props, IReadOnlyList<StageShare> stages)
    {
        if (stages.Count == 0)
        {
            return;
        }

        props.Add("stages", stages.Select(s => s.Stage.Value).ToArray());
        if (stages.All(s => s.Share is not null))
        {
            props.Add("stageShares", stages.Select(s => s.Share!.Value).ToArray());
        }
    }

    private static void PutGroup(Dictionary<string, object?> props, GroupSize? group)
    {
        if (group is null)
        {
            return;
        }

        Put(props, "count", group.Count);
        props.Add("counted", CoreJson.WireName(group.Counted));
        props.Add("countIsAtLeast", group.AtLeast);
        foreach (var part in group.Composition ?? [])
        {
            Put(props, $"{part.By}_{part.Part}_share", part.Share);
            Put(props, $"{part.By}_{part.Part}_count", part.Count);
        }
    }

    private static void PutEvidence(Dictionary<string, object?> props, Evidence evidence)
    {
        props.Add("evidence", CoreJson.WireName(evidence.Mark));
        Put(props, "source", evidence.Source);
    }

    private static void PutAttributes(Dictionary<string, object?> props, IReadOnlyDictionary<string, AttributeValue>? attributes)
    {
        foreach (var (name, attribute) in attributes ?? new Dictionary<string, AttributeValue>())
        {
            Put(props, "x_" + name, Scalar(attribute.Value));
            Put(props, "x_" + name + "_unit", attribute.Unit);
        }
    }

    private static object? Scalar(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => json.GetRawText(),
    };

    private static void Put(Dictionary<string, object?> props, string name, object? value)
    {
        if (value is not null)
        {
            props[name] = value;
        }
    }
}
