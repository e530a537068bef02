using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>What the rules of one change share: the draft, the context, and how elements are looked up.</summary>
internal sealed class RuleScope(MapDraft draft, ChangeContext context)
{
    private const int MaxAliasSteps = 1000;

    public MapDraft Draft { get; } = draft;

    public ChangeContext Context { get; } = context;

    public List<SkippedField> Skipped { get; } = [];

    public List<Revision> Undoes { get; } = [];

    public Author Author => Context.Author;

    public MapSnapshot Map => Draft.Map;

    public bool IsParticipant => Author.Role == Role.Participant;

    /// <summary>The same scope in the name of another person, for approving what they proposed.</summary>
    public RuleScope As(Author author) => new(Draft, Context with { Author = author });

    public Outcome<Actor> Actor(ActorId id, string field)
    {
        var survivor = Resolve(ElementKind.Actor, id.Value);
        return Map.Actors.Find(survivor) is { } actor ? actor : Missing(ElementKind.Actor, survivor, field);
    }

    public Outcome<Link> Link(LinkId id, string field)
    {
        var survivor = Resolve(ElementKind.Link, id.Value);
        return Map.Links.Find(survivor) is { } link ? link : Missing(ElementKind.Link, survivor, field);
    }

    /// <summary>Follows merges to the element that an id means today.</summary>
    public string Resolve(ElementKind of, string id)
    {
        for (var step = 0; step < MaxAliasSteps; step++)
        {
            if (Map.Aliases.Find(id) is not { } alias || alias.Of != of)
            {
                break;
            }

            id = alias.Into;
        }

        return id;
    }

    public bool IsTaken(ElementKind kind, string id) =>
        Map.Find(new ElementKey(kind, id)) is not null
        || Map.Aliases.Find(id) is not null
        || Map.Removed.Find(RemovedElement.KeyOf(kind, id).Id) is not null;

    public static ChangeError? CheckUnchanged(MapElement element, Revision? ifRev) =>
        ifRev is { } seen && element.Rev is { } now && now > seen
            ? new ChangeError(ErrorCode.ChangedSince, "It was changed since you looked; look again.", "ifRev")
            : null;

    private ChangeError Missing(ElementKind kind, string id, string field) =>
        Map.Removed.Find(RemovedElement.KeyOf(kind, id).Id) is not null
            ? new ChangeError(ErrorCode.TargetDeleted, "It was removed; restore it first.", field)
            : new ChangeError(ErrorCode.NotFound, "It is not on this map.", field);
}
