using System.Globalization;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.Graph;

/// <summary>
/// Reads how many actors stand for and who they are as columns beside the attributes: <see cref="HeadCount"/>,
/// <see cref="Counted"/>, and the parts of groups as <c>division:part</c>, such as <c>sex:women</c>; and the units of
/// attributes.
/// </summary>
internal static class GroupColumns
{
    /// <summary>The column of how many an actor stands for: 1 for one, missing for a group that nobody counted.</summary>
    public const string HeadCount = "headCount";

    /// <summary>The column of what the head count counts, such as <c>people</c>; missing for single actors.</summary>
    public const string Counted = "counted";

    /// <summary>Stands between a division of a group and its part.</summary>
    public const char PartMark = ':';

    /// <summary>Adds the columns. O(actors times attributes and parts).</summary>
    /// <param name="columns">The attributes read so far.</param>
    /// <param name="actors">The actors, as far as they may be seen.</param>
    public static void AddTo(Dictionary<string, AttributeColumn> columns, Actor[] actors)
    {
        foreach (var name in columns.Keys.Where(name => Array.Exists(actors, a => UnitOf(a, name) is not null)).ToArray())
        {
            columns[name] = columns[name] with { Units = Array.ConvertAll(actors, a => UnitOf(a, name)) };
        }

        foreach (var (by, part) in actors.SelectMany(PartsOf).Select(p => (p.By, p.Part)).Distinct())
        {
            Add($"{by}{PartMark}{part}", a => ShareOf(a, by, part));
        }

        Add(HeadCount, a => (a.Kind == ActorKind.Group ? a.Group?.Count : 1)?.ToString(CultureInfo.InvariantCulture));
        Add(Counted, a => a.Kind == ActorKind.Group && a.Group is { } group
            ? CoreJson.WireName(group.Counted) : null);

        void Add(string name, Func<Actor, string?> value) =>
            columns[name] = new AttributeColumn(name, Array.ConvertAll(actors, a => value(a)));
    }

    private static string? UnitOf(Actor actor, string name) => actor.Attributes?.GetValueOrDefault(name)?.Unit;

    private static IReadOnlyList<CompositionPart> PartsOf(Actor actor) => actor.Group?.Composition ?? [];

    // A part that was counted is written as a share, so that a column has one meaning.
    private static string? ShareOf(Actor actor, string by, string part)
    {
        var found = PartsOf(actor).FirstOrDefault(p => p.By == by && p.Part == part);
        var share = found?.Share ?? (found?.Count is { } count && actor.Group?.Count is { } all ? (double)count / all : null);
        return share?.ToString("R", CultureInfo.InvariantCulture);
    }
}
