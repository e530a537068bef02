using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>What a well-formed actor is.</summary>
internal static class ActorCheck
{
    private const int MaxAttributes = 60;
    private const int MaxText = 500;
    private const int MaxParts = 40;
    private const int MaxStages = 20;

    /// <summary>Cleans an actor and checks it against the map's types and stages.</summary>
    public static Outcome<Actor> Clean(MapSnapshot map, Actor actor)
    {
        var check = new FieldCheck("actor");
        var clean = actor with
        {
            Name = check.Text("name", actor.Name, NameText.MaxName),
            Names = check.Names(actor.Names),
            Group = Group(check, actor),
            Stages = Stages(check, map, actor.Stages),
            Place = Place(check, actor.Place),
            Attributes = Attributes(check, actor.Attributes),
            Evidence = CleanEvidence(check, actor.Evidence),
            Note = check.Optional("note", actor.Note, NameText.MaxNote),
            DataClass = LeastClass(actor),
        };
        if (DefaultVocabulary.FindActorType(actor.Type) is null && !IsOwnType(map, actor.Type, ElementKind.Actor))
        {
            check.Fail(ErrorCode.UnknownType, "type", "is neither in the vocabulary nor a type of this map.");
        }

        return check.Error is { } error ? error : clean;
    }

    public static bool IsOwnType(MapSnapshot map, TypeId type, ElementKind of) =>
        map.Types.Find(type.Value) is { } own && own.Of == of;

    public static Evidence CleanEvidence(FieldCheck check, Evidence evidence) =>
        evidence.Source is null ? evidence : evidence with { Source = check.Optional("evidence.source", evidence.Source, 200) };

    public static IReadOnlyDictionary<string, AttributeValue>? Attributes(
        FieldCheck check, IReadOnlyDictionary<string, AttributeValue>? attributes)
    {
        if (attributes is null || attributes.Count == 0)
        {
            return null;
        }

        check.Require(attributes.Count <= MaxAttributes, "attributes", $"has more than {MaxAttributes} entries.");
        check.Require(attributes.Keys.All(IdGrammar.Accepts), "attributes", "has a name with other than letters and digits.");
        return attributes.ToDictionary(a => a.Key, a => Attribute(check, $"attributes.{a.Key}", a.Value));
    }

    private static AttributeValue Attribute(FieldCheck check, string field, AttributeValue attribute)
    {
        var value = attribute.Value;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                value = JsonSerializer.SerializeToElement(check.Text(field, Raw(value), MaxText), CoreJson.Options);
                break;
            case JsonValueKind.Number:
                check.Require(value.TryGetDouble(out var number) && double.IsFinite(number), field, "is no finite number.");
                break;
            default:
                check.Require(
                    value.ValueKind is JsonValueKind.True or JsonValueKind.False, field, "must be a number, a text, true or false.");
                break;
        }

        return attribute with
        {
            Value = value.Clone(),
            Unit = check.Optional(field + ".unit", attribute.Unit, 40),
            Source = check.Optional(field + ".source", attribute.Source, 200),
        };
    }

    // A lone surrogate cannot be decoded; the replacement text fails the well-formedness check with a proper message.
    private static string Raw(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\ud800";
        }
    }

    private static GroupSize? Group(FieldCheck check, Actor actor)
    {
        if (actor.Group is not { } group)
        {
            return null;
        }

        check.Require(actor.Kind == ActorKind.Group, "group", "is only for actors of kind 'group'.");
        check.Range("group.count", group.Count, 1, 1_000_000_000);
        var parts = group.Composition ?? [];
        check.Require(parts.Count <= MaxParts, "group.composition", $"has more than {MaxParts} parts.");
        var clean = parts.Select(part => Part(check, part)).ToList();
        check.Require(
            clean.GroupBy(p => p.By, StringComparer.Ordinal).All(by => by.Sum(p => p.Share ?? 0) <= 1 + 1e-9),
            "group.composition",
            "has shares of one division that add up to more than 1.");
        return group with { Composition = clean.Count == 0 ? null : clean };
    }

    private static CompositionPart Part(FieldCheck check, CompositionPart part)
    {
        check.Range("group.composition.share", part.Share, 0, 1);
        check.Range("group.composition.count", part.Count, 0, 1_000_000_000);
        return part with
        {
            By = check.Text("group.composition.by", part.By, 40),
            Part = check.Text("group.composition.part", part.Part, 80),
        };
    }

    private static IReadOnlyList<StageShare>? Stages(FieldCheck check, MapSnapshot map, IReadOnlyList<StageShare>? stages)
    {
        if (stages is null || stages.Count == 0)
        {
            return null;
        }

        check.Require(stages.Count <= MaxStages, "stages", $"has more than {MaxStages} entries.");
        check.Require(stages.DistinctBy(s => s.Stage).Count() == stages.Count, "stages", "names a stage twice.");
        foreach (var stage in stages)
        {
            check.Range("stages.share", stage.Share, 0, 1);
            if (map.Stages.Find(stage.Stage.Value) is null)
            {
                check.Fail(ErrorCode.UnknownStage, "stages", $"names '{stage.Stage}', which is no stage of this map.");
            }
        }

        return stages;
    }

    private static Place? Place(FieldCheck check, Place? place)
    {
        if (place is null)
        {
            return null;
        }

        check.Range("place.lat", place.Lat, -90, 90);
        check.Range("place.lon", place.Lon, -180, 180);
        var name = check.Optional("place.name", place.Name, NameText.MaxName);
        return name is null && place.Lat is null && place.Lon is null ? null : place with { Name = name };
    }

    // A person is personal data whatever the sender says.
    private static DataClass LeastClass(Actor actor) =>
        actor.Type.Value.StartsWith("person.", StringComparison.Ordinal) && actor.DataClass < DataClass.Person
            ? DataClass.Person
            : actor.DataClass;
}
