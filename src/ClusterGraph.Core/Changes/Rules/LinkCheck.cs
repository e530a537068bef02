using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>What a well-formed link is.</summary>
internal static class LinkCheck
{
    /// <summary>Cleans a link and checks it against the map's types.</summary>
    public static Outcome<Link> Clean(MapSnapshot map, Link link)
    {
        var check = new FieldCheck("link");
        check.Range("strength", link.Strength, 0, 1);
        check.Range("confidence", link.Confidence, 0, 1);
        check.Range("volume.value", link.Volume?.Value, 0, 1e15);
        check.Require(
            link.Since is not { } since || link.Until is not { } until
            || string.CompareOrdinal(since.Text, until.Text + "~") <= 0,
            "until",
            "is before 'since'.");
        if (!IsKnownType(map, link.Type))
        {
            check.Fail(ErrorCode.UnknownType, "type", "is neither in the vocabulary nor a type of this map.");
        }

        var clean = link with
        {
            Volume = link.Volume is { } volume
                ? volume with { Unit = check.Text("volume.unit", volume.Unit, 40) }
                : null,
            Attributes = ActorCheck.Attributes(check, link.Attributes),
            Evidence = ActorCheck.CleanEvidence(check, link.Evidence),
            Note = check.Optional("note", link.Note, NameText.MaxNote),
        };
        return check.Error is { } error ? error : clean;
    }

    public static bool IsKnownType(MapSnapshot map, TypeId type) =>
        DefaultVocabulary.FindLinkType(type) is not null || ActorCheck.IsOwnType(map, type, ElementKind.Link);

    public static bool IsUndirected(MapSnapshot map, TypeId type) =>
        DefaultVocabulary.FindLinkType(type)?.Undirected ?? map.Types.Find(type.Value)?.Undirected ?? false;

    /// <summary>Finds the link that means the same, also the other way round where direction carries no meaning.</summary>
    public static Link? Same(MapSnapshot map, Link link) =>
        map.FindLink(link.Source, link.Target, link.Type)
        ?? (IsUndirected(map, link.Type) ? map.FindLink(link.Target, link.Source, link.Type) : null);
}
