using System.Globalization;
using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Plans;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Poverty;

/// <summary>The actor that stands for a group at a stage. The same group at the same stage is always the same actor.</summary>
public static class GroupActors
{
    /// <summary>The attribute that holds how secure the income is; only facilitators see it.</summary>
    public const string Security = "incomeSecurity";

    /// <summary>The attribute that holds how many people said so.</summary>
    public const string Informants = "informants";

    private const string Sex = "sex";
    private const string Between = " · ";

    /// <summary>Finds the group where it is on the map already, however it came there.</summary>
    /// <param name="map">The map.</param>
    /// <param name="summary">What is said of it.</param>
    /// <returns>The actor; null when there is none.</returns>
    public static Actor? Find(MapSnapshot map, GroupSummary summary) => map.Actors.All
        .Where(a => a.Kind == ActorKind.Group && a.Type == WorkGroups.TypeOf(summary.Group)
            && a.Stages?.Any(s => s.Stage == summary.Stage) == true)
        .OrderBy(a => a.Id != IdOf(summary)).ThenBy(a => a.Id.Value, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Tells whether an actor carries what is said of its group.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="summary">What is said.</param>
    /// <returns>True when confirming would change nothing.</returns>
    public static bool Says(Actor actor, GroupSummary summary) => With(actor, summary) is var after
        && Number(after, Security) == Number(actor, Security) && Number(after, Informants) == Number(actor, Informants)
        && (after.Group?.Composition ?? []).SequenceEqual(actor.Group?.Composition ?? []);

    /// <summary>Makes the actor.</summary>
    /// <param name="map">The map.</param>
    /// <param name="stage">Where it works.</param>
    /// <param name="summary">What is said of it.</param>
    /// <returns>The actor, with an id that is the same each time.</returns>
    public static Actor Make(MapSnapshot map, Stage stage, GroupSummary summary)
    {
        var type = DefaultVocabulary.FindActorType(WorkGroups.TypeOf(summary.Group))!;
        return With(
            new Actor
            {
                Id = IdOf(summary),
                Name = Name(type, stage, map.Head.Language),
                Names = type.Names.Keys.ToDictionary(language => language, language => Name(type, stage, language)),
                Type = type.Id,
                Kind = ActorKind.Group,
                Stages = [new StageShare { Stage = stage.Id }],
            },
            summary);
    }

    /// <summary>Writes on the actor what is said of its group; what was known before and nobody speaks of stays.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="summary">What is said.</param>
    /// <returns>The actor with it.</returns>
    public static Actor With(Actor actor, GroupSummary summary)
    {
        var attributes = new Dictionary<string, AttributeValue>(actor.Attributes ?? new Dictionary<string, AttributeValue>())
        {
            [Informants] = new() { Value = JsonSerializer.SerializeToElement(summary.Informants, CoreJson.Options) },
        };
        if (summary.Security is { } security)
        {
            attributes[Security] = new()
            {
                Value = JsonSerializer.SerializeToElement(security, CoreJson.Options),
                DataClass = DataClass.Sensitive,
            };
        }

        return actor with { Attributes = attributes, Group = Grouped(actor.Group, summary) };
    }

    private static ActorId IdOf(GroupSummary summary) => new(string.Create(
        CultureInfo.InvariantCulture, $"group-{TopicCode.Of($"{summary.Stage} {CoreJson.WireName(summary.Group)}"):x16}"));

    // Who counted the group knew more: the shares of women and men stand where there are any.
    private static GroupSize Grouped(GroupSize? known, GroupSummary summary)
    {
        var size = known ?? new GroupSize { Counted = WorkGroups.IsLabour(summary.Group) ? Counted.People : Counted.Firms };
        var rest = (size.Composition ?? []).ToList();
        if (summary.Sex is not { } sex || rest.Exists(part => part.By == Sex && (part.Share ?? part.Count) is not (null or 1)))
        {
            return size;
        }

        rest.RemoveAll(part => part.By == Sex);
        return size with { Composition = [.. rest, .. Parts(sex)] };
    }

    private static IEnumerable<CompositionPart> Parts(WorkSex sex) => sex == WorkSex.Both
        ? [new() { By = Sex, Part = "women" }, new() { By = Sex, Part = "men" }]
        : [new() { By = Sex, Part = CoreJson.WireName(sex) }];

    private static string Name(VocabularyType type, Stage stage, string language)
    {
        var name = type.Names.GetValueOrDefault(language, type.Name) + Between
            + (stage.Names?.GetValueOrDefault(language) ?? stage.Name);
        return name.Length <= NameText.MaxName ? name : name[..NameText.MaxName];
    }

    private static double? Number(Actor actor, string attribute) =>
        actor.Attributes?.GetValueOrDefault(attribute)?.Value is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;
}
